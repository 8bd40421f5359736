package org.rowan.intake.items;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP file read in place: nothing is unpacked to the disk, and a bomb is turned away by what its
 * directory says before a byte is inflated.
 *
 * <p>The directory cannot lie: the JDK inflates an entry to no more than its stated size.
 */
final class Archive implements AutoCloseable {
    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST = 8L << 30;
    private static final long UNSUSPICIOUS = 16L << 20;
    private static final int DENSEST = 200;

    private final FileSystem files;

    private Archive(FileSystem files) {
        this.files = files;
    }

    /** An archive that is kept as a document, with the reason. */
    static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static Archive open(Path path) throws IOException {
        try {
            check(path);
            return new Archive(FileSystems.newFileSystem(path, Map.of()));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Unfit("an archive that cannot be read", broken);
        }
    }

    Path root() {
        return files.getPath("/");
    }

    private static void check(Path path) throws IOException {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new Unfit("an archive inside an archive", null);
        }
        long packed = Files.size(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Unfit("an archive of more than " + MOST_ENTRIES + " files", null);
            }
            long whole = zip.stream().mapToLong(ZipEntry::getSize).map(s -> Math.max(0, s)).sum();
            if (whole > LARGEST
                    || (whole > UNSUSPICIOUS && whole / Math.max(1, packed) > DENSEST)) {
                throw new Unfit("an archive that swells too much when unpacked", null);
            }
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
