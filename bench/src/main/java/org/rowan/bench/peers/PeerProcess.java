package org.rowan.bench.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.kernel.UnusableInput;

/**
 * A Python script that waits for one line, does what it says, and answers with one line of numbers.
 */
public final class PeerProcess implements AutoCloseable {
    private final Process process;
    private final Writer to;
    private final BufferedReader from;

    private PeerProcess(Process process) {
        this.process = process;
        this.to = process.outputWriter();
        this.from = process.inputReader();
    }

    /** Starts a script of this package's resources with one thread and jemalloc. */
    public static PeerProcess start(String script, Path... arguments) {
        try {
            PythonEnvironment python = new PythonEnvironment();
            List<String> command = new ArrayList<>();
            command.add(python.interpreter().toString());
            command.add(python.script(script).toString());
            for (Path argument : arguments) {
                command.add(argument.toString());
            }
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("LD_PRELOAD", Jemalloc.library().toString());
            builder.environment().put("OMP_NUM_THREADS", "1");
            return new PeerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a peer was started", e);
        }
    }

    /** Sends a line and returns the numbers of the answer. */
    public double[] ask(String line) {
        try {
            to.write(line + "\n");
            to.flush();
            String answer = from.readLine();
            if (answer == null) {
                throw new UnusableInput(
                        "the peer ended without an answer to \"" + line + '"',
                        "bench",
                        "more memory");
            }
            String[] fields = answer.split(" ");
            double[] numbers = new double[fields.length];
            for (int i = 0; i < fields.length; i++) {
                numbers[i] = Double.parseDouble(fields[i]);
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
