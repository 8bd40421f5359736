package org.rowan.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;

/**
 * The folder in which an installation keeps everything but its keys.
 *
 * @param path absolute path of the folder
 */
public record DataFolder(Path path) {
    /**
     * The folder named on the command line, or the default: {@code $XDG_DATA_HOME/rowan}, {@code
     * ~/.local/share/rowan}, for root {@code /var/lib/rowan}. It is made when absent.
     */
    public static DataFolder chosen(@Nullable Path option, Map<String, String> environment) {
        Path path =
                option != null
                        ? option
                        : home(environment, "XDG_DATA_HOME", ".local/share", "/var/lib");
        try {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.notExists(absolute)) {
                Files.createDirectories(absolute);
                // Nobody else lists or reads it. Root's database runs as another account, which
                // must pass through.
                Files.setPosixFilePermissions(
                        absolute,
                        PosixFilePermissions.fromString(weAreRoot() ? "rwx--x--x" : "rwx------"));
            }
            return new DataFolder(absolute.toRealPath());
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the data folder cannot be made: " + problem,
                    path.toString(),
                    "name another one with --data DIR");
        }
    }

    /**
     * Where PostgreSQL's programs are unpacked, once for all data folders; {@code ROWAN_CACHE}
     * names another place.
     */
    public static Path cache(Map<String, String> environment) {
        String named = environment.get("ROWAN_CACHE");
        return named != null
                ? Path.of(named)
                : home(environment, "XDG_CACHE_HOME", ".cache", "/var/cache");
    }

    private static Path home(
            Map<String, String> environment, String variable, String below, String ofRoot) {
        String named = environment.get(variable);
        if (named != null && !named.isEmpty()) {
            return Path.of(named, "rowan");
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return root
                ? Path.of(ofRoot, "rowan")
                : Path.of(System.getProperty("user.home"), below, "rowan");
    }

    private static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Folder of the embedded database. */
    public Path database() {
        return path.resolve("database");
    }

    /** File of settings, which a person writes. */
    public Path settings() {
        return path.resolve("rowan.yaml");
    }

    /** Folder of sealed content, unless {@code ROWAN_CONTENT} names a shared one. */
    public Path content() {
        return path.resolve("content");
    }

    /** File whose lock says that a server runs on this folder. */
    public Path serving() {
        return path.resolve("serving.lock");
    }

    /**
     * The file of the installation's keys, which never lies inside the data folder: {@code
     * ROWAN_KEYS}, or a file named by the installation's own id below {@code
     * $XDG_CONFIG_HOME/rowan} ({@code ~/.config/rowan}, for root {@code /etc/rowan}). The id moves
     * with the folder, so a moved folder finds its keys again.
     */
    public Path keys(Map<String, String> environment) {
        String named = environment.get("ROWAN_KEYS");
        Path keys =
                named != null
                        ? Path.of(named).toAbsolutePath().normalize()
                        : home(environment, "XDG_CONFIG_HOME", ".config", "/etc")
                                .resolve(id() + ".keys");
        if (keys.startsWith(path)) {
            throw new UnusableInput(
                    "the keys file lies inside the data folder, so whoever takes the folder has the keys too",
                    keys.toString(),
                    "point ROWAN_KEYS at a file elsewhere");
        }
        return keys;
    }

    /** A random name for this installation, made once. */
    private String id() {
        Path file = path.resolve("installation-id");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID() + "\n");
            }
            return UUID.fromString(Files.readString(file).strip()).toString();
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the data folder cannot be read and written: " + problem,
                    path.toString(),
                    "a folder that belongs to the account which runs Rowan, or another one with --data DIR");
        } catch (IllegalArgumentException damaged) {
            throw new UnusableInput(
                    "the installation's id is damaged",
                    file.toString(),
                    "restore it from a backup");
        }
    }
}
