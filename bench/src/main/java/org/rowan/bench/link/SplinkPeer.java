package org.rowan.bench.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rowan.kernel.UnusableInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splink from PyPI on DuckDB, in a Python environment of its own under {@code bench/target/peers}.
 */
final class SplinkPeer {
    private static final List<String> PACKAGES = List.of("splink", "duckdb", "pandas");
    private static final List<String> THRESHOLDS =
            List.of("0.9", "0.99", "0.999", "0.9999", "0.99999");

    private final Path folder =
            Path.of(System.getProperty("rowan.home", "."))
                    .resolve("bench/target/peers/splink")
                    .toAbsolutePath();

    /**
     * What Splink found at one threshold.
     *
     * @param version of Splink
     * @param threshold match probability above which pairs are joined
     * @param seconds from the table in memory to the clusters
     * @param file row id and person id
     */
    record Found(String version, double threshold, double seconds, Path file) {}

    /** Links a table at several thresholds. */
    List<Found> link(Path table) {
        try {
            Path python = environment();
            Path script = folder.resolve("peer_splink.py");
            try (InputStream in =
                    Objects.requireNonNull(
                            SplinkPeer.class.getResourceAsStream("peer_splink.py"))) {
                Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> command = new ArrayList<>(List.of(python.toString(), script.toString()));
            command.add(table.toAbsolutePath().toString());
            command.add(folder.resolve("found").toString());
            command.addAll(THRESHOLDS);
            return read(run(command));
        } catch (IOException problem) {
            throw new UnusableInput(
                    "Splink cannot be run: " + problem.getMessage(), "python3", "without --table");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while Splink ran", stopped);
        }
    }

    private Path environment() throws IOException, InterruptedException {
        Path python = folder.resolve("bin/python");
        if (!Files.exists(folder.resolve("installed"))) {
            Files.createDirectories(folder);
            System.err.println("rowan: installing " + PACKAGES + " into " + folder);
            run(List.of("python3", "-m", "venv", folder.toString()));
            List<String> install =
                    new ArrayList<>(List.of(python.toString(), "-m", "pip", "install", "-q"));
            install.addAll(PACKAGES);
            run(install);
            Files.writeString(folder.resolve("installed"), String.join("\n", PACKAGES));
        }
        return python;
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new UnusableInput(
                    "the command failed; see " + log, String.join(" ", command), "without --table");
        }
        return said;
    }

    private static List<Found> read(String said) {
        String json = said.substring(said.indexOf("RESULT ") + 7);
        JsonNode result = JsonMapper.shared().readTree(json);
        List<Found> found = new ArrayList<>();
        for (JsonNode one : result.get("found")) {
            found.add(
                    new Found(
                            result.get("version").asString(),
                            one.get("threshold").asDouble(),
                            one.get("seconds").asDouble(),
                            Path.of(one.get("file").asString())));
        }
        return found;
    }
}
