package org.rowan.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.rowan.kernel.UnusableInput;

/**
 * PostgreSQL's programs, packed as a tar inside a library and unpacked once into a cache folder
 * named by version.
 */
final class PostgresBinaries {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");

    private PostgresBinaries() {}

    /**
     * Gives the folder that holds {@code bin/postgres}, unpacking it when this version is not there
     * yet.
     *
     * @param cache folder for unpacked versions; made when absent
     */
    static Path unpackedIn(Path cache) throws IOException {
        String platform = platform();
        URL archive = PostgresBinaries.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new UnusableInput(
                    "no PostgreSQL is packed for " + platform,
                    "",
                    "point ROWAN_DB_URL at a PostgreSQL 16 or newer that runs elsewhere");
        }
        Matcher version = VERSION.matcher(archive.toString());
        Path home =
                cache.resolve(
                        "postgres-"
                                + (version.find() ? version.group(1) : "packed")
                                + "-"
                                + platform);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache);
            unpack(archive, home);
        }
        return home;
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return (system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux")
                + (List.of("aarch64", "arm64").contains(processor) ? "-arm_64" : "-x86_64");
    }

    /**
     * Unpacks beside the target and renames, so that a folder with the final name is always whole.
     */
    private static void unpack(URL archive, Path home) throws IOException {
        Path beside = Files.createTempDirectory(home.getParent(), ".unpacking-");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream bytes = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(entry, tar, beside);
            }
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another process unpacked the same version meanwhile; its folder is as good as ours.
            FolderTree.delete(beside);
        } catch (IOException | RuntimeException problem) {
            FolderTree.delete(beside);
            throw problem;
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(
                    "the packed PostgreSQL holds a path outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runnable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
