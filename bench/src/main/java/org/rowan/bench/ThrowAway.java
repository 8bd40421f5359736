package org.rowan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A place for an installation that is measured and then deleted, with its keys and its database:
 * what the machine's own installation has is never touched.
 *
 * @param folder holds the data folder and, beside it, the keys
 */
public record ThrowAway(Path folder) implements AutoCloseable {

    /** Makes a folder that nobody else may read. */
    public static ThrowAway of(String bench) {
        try {
            Path folder = Files.createTempDirectory("rowan-bench-" + bench + "-");
            Files.createDirectories(folder.resolve("data"));
            return new ThrowAway(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The data folder. */
    public Path data() {
        return folder.resolve("data");
    }

    /** This process's environment, with keys of its own and without an outside database. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("ROWAN_KEYS", folder.resolve("rowan.keys").toString());
        environment.remove("ROWAN_DB_URL");
        return environment;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
