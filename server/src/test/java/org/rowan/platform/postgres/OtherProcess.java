package org.rowan.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Another process of Rowan that opens the embedded database, says so, and holds it until it is
 * stopped.
 */
public final class OtherProcess implements AutoCloseable {
    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** What the other process does. */
    public static void main(String[] folders) throws IOException {
        EmbeddedPostgres held = EmbeddedPostgres.open(Path.of(folders[0]), Path.of(folders[1]));
        System.out.println("open");
        // Ends when the test closes our input, as it also does by ending itself.
        while (System.in.read() >= 0) {}
        held.close();
    }

    static OtherProcess holding(Path folder, Path cache) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString(),
                        cache.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        OtherProcess other = new OtherProcess(builder.start());
        BufferedReader output = other.process.inputReader();
        String said = output.readLine();
        if (!"open".equals(said)) {
            throw new IOException("the other process said " + said);
        }
        return other;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
