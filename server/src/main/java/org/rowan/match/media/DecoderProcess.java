package org.rowan.match.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One running decoder; used by one thread at a time. */
final class DecoderProcess implements AutoCloseable {
    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private int asked;

    DecoderProcess(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** How many files it was given. */
    int asked() {
        return asked;
    }

    /** Has a file decoded; a process that fails or takes too long is of no further use. */
    Decoded ask(byte[] file, Duration limit) throws IOException, InterruptedException {
        asked++;
        Deadline deadline = Deadline.start(process, limit);
        try {
            to.writeInt(file.length);
            to.write(file);
            to.flush();
            return Decoded.read(from);
        } catch (IOException gone) {
            process.destroyForcibly();
            if (deadline.passed()) {
                throw new DecoderTimeout(limit);
            }
            throw gone;
        } finally {
            deadline.cancel();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Decoding took too long. */
    static final class DecoderTimeout extends IOException {
        private static final long serialVersionUID = 1L;

        DecoderTimeout(Duration limit) {
            super("decoding it took longer than " + limit.toMillis() / 1000.0 + " seconds");
        }
    }
}
