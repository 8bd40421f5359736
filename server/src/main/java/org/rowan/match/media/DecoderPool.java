package org.rowan.match.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A few decoders that are kept running, because starting one takes longer than most pictures.
 *
 * <p>Each is replaced after a number of files, and at once when it failed or took too long; a file
 * can harm at most the process it is in.
 */
final class DecoderPool implements AutoCloseable {
    private final List<String> command;
    private final Duration limit;
    private final int filesEach;
    private final Semaphore free;
    private final Deque<DecoderProcess> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param command starts a decoder, see {@link DecoderMain}
     * @param processes how many at most
     * @param limit how long one file may take
     * @param filesEach after how many files a decoder is replaced
     */
    DecoderPool(List<String> command, int processes, Duration limit, int filesEach) {
        this.command = List.copyOf(command);
        this.limit = limit;
        this.filesEach = filesEach;
        this.free = new Semaphore(processes);
    }

    /** Has a file decoded; whatever happens ends in a picture or a reason. */
    Decoded decode(byte[] file) {
        free.acquireUninterruptibly();
        @Nullable DecoderProcess decoder = null;
        try {
            decoder = borrow();
            Decoded answer = decoder.ask(file, limit);
            giveBack(decoder);
            return answer;
        } catch (DecoderProcess.DecoderTimeout slow) {
            return new Decoded.Nothing(false, String.valueOf(slow.getMessage()));
        } catch (IOException died) {
            return new Decoded.Nothing(false, "the decoder died of it");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Decoded.Nothing(false, "the server stopped while decoding it");
        } finally {
            free.release();
        }
    }

    private DecoderProcess borrow() {
        synchronized (idle) {
            DecoderProcess waiting = idle.poll();
            if (waiting != null) {
                return waiting;
            }
        }
        try {
            return new DecoderProcess(command);
        } catch (IOException cannotStart) {
            // Says nothing about the file, which must not be taken for an unreadable one.
            throw new UncheckedIOException(
                    "no decoder can be started: memory, or the number of processes, is used up",
                    cannotStart);
        }
    }

    private void giveBack(DecoderProcess decoder) {
        synchronized (idle) {
            if (!closed && decoder.asked() < filesEach) {
                idle.push(decoder);
                return;
            }
        }
        decoder.close();
    }

    /** How many decoders wait for work. */
    int waiting() {
        synchronized (idle) {
            return idle.size();
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(DecoderProcess::close);
            idle.clear();
        }
    }
}
