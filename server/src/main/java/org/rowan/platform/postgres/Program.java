package org.rowan.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to run PostgreSQL's programs: as ourselves, or through a prefix that sheds the rights of
 * root first.
 *
 * @param prefix words put before every command line, empty when none is needed
 */
record Program(List<String> prefix) {
    /**
     * What a program left behind.
     *
     * @param status exit status
     * @param output everything it printed on both streams
     */
    record Outcome(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(Path workingFolder, List<String> words) throws IOException {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(workingFolder.toFile())
                        .redirectErrorStream(true);
        // Nothing of our own environment (passwords, locale, PG… variables) reaches the database.
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + words.getFirst() + " ran", stopped);
        }
    }
}
