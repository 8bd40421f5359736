package org.rowan.platform.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.rowan.platform.disk.Durable;

/**
 * Where an upload at the desk waits, unsealed, while it is read: a private folder, in memory where
 * the system has a file system there with room, so that nothing plain reaches a disk.
 */
public final class UploadFolder {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Several of the largest uploads at once. */
    private static final long ROOM = 512L << 20;

    private final Path root;
    private final InstantSource clock;

    private UploadFolder(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /** The folder of a data folder; it may not be there yet. */
    public static UploadFolder of(Path data, InstantSource clock) {
        return new UploadFolder(path(data), clock);
    }

    /** Makes it, for nobody but us, unless it is there. */
    public void ready() throws IOException {
        Durable.createPrivateFolder(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }

    /** Where it lies: named by the data folder, so that two installations stay apart. */
    public static Path path(Path data) {
        byte[] place = data.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        String name = "rowan-" + UUID.nameUUIDFromBytes(place);
        Path inMemory = MEMORY.resolve(name);
        return hasRoomInMemory() && !Files.isSymbolicLink(inMemory)
                ? inMemory
                : data.resolve("uploads");
    }

    private static boolean hasRoomInMemory() {
        try {
            return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getTotalSpace() >= ROOM;
        } catch (IOException none) {
            return false;
        }
    }

    /** A new folder in it for one upload. */
    public Path begin() throws IOException {
        ready();
        return Files.createTempDirectory(root, "upload");
    }

    /** Deletes a folder that {@link #begin} gave with what is in it. */
    public void end(Path upload) throws IOException {
        if (!upload.normalize().startsWith(root)) {
            throw new IllegalArgumentException("not an upload of this folder: " + upload);
        }
        if (Files.isDirectory(upload)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(upload)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(upload);
    }

    /** Deletes what a crash left and nobody wrote to for this long; how many there were. */
    public int sweep(Duration untouchedFor) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        Instant before = clock.instant().minus(untouchedFor);
        int swept = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                    end(entry);
                    swept++;
                }
            }
        }
        return swept;
    }
}
