package org.rowan.match.external;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A program that is kept running and answers line for line; started anew after it died or took too
 * long.
 */
final class AskProgram implements Exchange {
    private static final int LONGEST = 64 << 20;

    private final List<String> command;
    private final Duration limit;
    private @Nullable Process process;

    AskProgram(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    @Override
    public synchronized String ask(String question) throws IOException, InterruptedException {
        Process running = running();
        FutureTask<String> answer = new FutureTask<>(() -> exchange(running, question));
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            close();
            throw new IOException("no answer within " + limit.toSeconds() + " seconds", slow);
        } catch (ExecutionException died) {
            close();
            throw new IOException("it ended without an answer", died);
        }
    }

    private Process running() throws IOException {
        if (process == null || !process.isAlive()) {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        }
        return process;
    }

    private static String exchange(Process process, String question) throws IOException {
        Writer to = process.outputWriter();
        to.write(question);
        to.write('\n');
        to.flush();
        BufferedReader from = process.inputReader();
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0 || line.length() == LONGEST) {
                throw new IOException("the answer is cut off or too long");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process = null;
        }
    }
}
