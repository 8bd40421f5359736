package org.rowan.platform.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes to the disk that outlive a loss of power the moment a method here returns. */
public final class Durable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Durable() {}

    /** Puts these bytes at this path, whole or not at all; only the owner may read the file. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        Path beside = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel = createPrivate(beside)) {
            writeFully(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /** Adds these bytes to the end of a file, which is made when it is not there. */
    public static void append(Path file, byte[] bytes) throws IOException {
        boolean fresh = Files.notExists(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writeFully(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        if (fresh) {
            syncFolder(folderOf(file));
        }
    }

    /** Opens a file that must not exist yet, readable by its owner only. */
    public static FileChannel createPrivate(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly("rw-------"));
    }

    /** Makes a folder, and those above it, that only its owner may enter. */
    public static void createPrivateFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            syncFolder(above);
        }
    }

    /** Makes new names and renames in a folder durable. */
    public static void syncFolder(Path folder) throws IOException {
        if (!POSIX) {
            return; // Windows cannot open a folder as a file; its renames are journalled.
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    public static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no file: " + file);
        }
        return folder;
    }
}
