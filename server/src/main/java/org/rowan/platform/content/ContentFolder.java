package org.rowan.platform.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rowan.platform.disk.Durable;

/**
 * The folder of sealed files: {@code ab3/ab3…-<random>} for those that are complete, {@code
 * arriving/} for those that are not. The random part keeps two uploads of the same file apart, so
 * that sweeping one never takes the other.
 */
public final class ContentFolder {
    private static final String ARRIVING = "arriving";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}-[0-9a-f]{8}");
    private static final int SHARD_DIGITS = 3;

    /**
     * What stays free of the disk, on which the database may lie too: one that finds no room for
     * its log stops for everybody, and then nothing at all is taken in.
     */
    private static final long KEPT_FREE = 256L << 20;

    private final Path root;
    private final Path arriving;
    private final long keptFree;

    ContentFolder(Path root) throws IOException {
        this(root, KEPT_FREE);
    }

    ContentFolder(Path root, long keptFree) throws IOException {
        this.keptFree = keptFree;
        this.root = root;
        this.arriving = root.resolve(ARRIVING);
        Durable.createPrivateFolder(root);
        Durable.createPrivateFolder(arriving);
    }

    /** A file being written: on the disk, but without its name. */
    record Arriving(Path path, OutputStream out) {}

    /** Starts a file; closing its stream makes its bytes durable. */
    Arriving start() throws IOException {
        long free = Files.getFileStore(arriving).getUsableSpace();
        if (free < keptFree) {
            throw new FileSystemException(
                    root.toString(),
                    null,
                    "only "
                            + (free >> 20)
                            + " MiB are free on this disk, and "
                            + (keptFree >> 20)
                            + " are kept for the database; make room or a larger disk");
        }
        Path path = arriving.resolve(UUID.randomUUID().toString());
        FileChannel channel = Durable.createPrivate(path);
        OutputStream synced =
                new FilterOutputStream(Channels.newOutputStream(channel)) {
                    @Override
                    public void write(byte[] bytes, int offset, int count) throws IOException {
                        out.write(bytes, offset, count);
                    }

                    @Override
                    public void close() throws IOException {
                        if (channel.isOpen()) {
                            channel.force(true);
                            super.close();
                        }
                    }
                };
        return new Arriving(path, synced);
    }

    /** Gives a closed file its name, durably; returns the name of the file in this folder. */
    String finish(Arriving file, ContentName name) throws IOException {
        String unique = name.value() + '-' + UUID.randomUUID().toString().substring(0, 8);
        Path target = pathOf(unique);
        Path shard = root.resolve(unique.substring(0, SHARD_DIGITS));
        Durable.createPrivateFolder(shard);
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        Durable.syncFolder(shard);
        return unique;
    }

    void abandon(Arriving file) throws IOException {
        Files.deleteIfExists(file.path());
    }

    InputStream open(String file) throws IOException {
        return Files.newInputStream(pathOf(file));
    }

    boolean delete(String file) throws IOException {
        return Files.deleteIfExists(pathOf(file));
    }

    /**
     * Deletes files last written before this moment that the rows do not know.
     *
     * @param known of the file names given, those that a row names
     */
    long sweep(Instant before, UnaryOperator<List<String>> known) throws IOException {
        long swept = 0;
        for (Path folder : list(root)) {
            List<String> old = new ArrayList<>();
            for (Path file : list(folder)) {
                if (isOlder(file, before)) {
                    old.add(file.getFileName().toString());
                }
            }
            if (!folder.equals(arriving)) {
                old.removeAll(List.copyOf(known.apply(old)));
            }
            for (String file : old) {
                swept += Files.deleteIfExists(folder.resolve(file)) ? 1 : 0;
            }
        }
        return swept;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> paths = new ArrayList<>();
            entries.forEach(paths::add);
            return paths;
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false; // It got its name, or another process swept it.
        }
    }

    private Path pathOf(String file) {
        return place(root, file);
    }

    /**
     * Where a file of this name lies below a content folder.
     *
     * @throws IllegalArgumentException when the name is none that this class gives
     */
    public static Path place(Path root, String file) {
        if (!NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("no name of a content file: " + file);
        }
        return root.resolve(file.substring(0, SHARD_DIGITS)).resolve(file);
    }
}
