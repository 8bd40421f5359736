package org.rowan.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Installation;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.disk.Durable;

/** Makes an installation out of a backup: an empty data folder, the recovery key, the file. */
public final class RestoreInstallation {
    private final Consumer<String> progress;

    /**
     * @param progress is told what is being done, a line at a time
     */
    public RestoreInstallation(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Restores a backup; afterwards the rooms may be opened on the folder, and every {@link
     * AfterRestore} must be called before anything else.
     *
     * @param data an empty folder, or one that is not there yet
     * @param keys the key file or a recovery copy of it; copied to where the installation looks for
     *     its keys unless they are there already
     * @param environment as {@link Installation#open} takes it
     */
    public void restore(Path backup, Path data, Path keys, Map<String, String> environment)
            throws IOException, SQLException {
        KeyRing ring = KeyRing.open(keys);
        BackupFile.open(backup, ring).close();
        refuseUnlessEmpty(data);
        restoreFiles(backup, ring, data);
        try (Installation installation = Installation.open(data, environment)) {
            placeKeys(keys, ring, installation.keysFile());
            new Restore(installation.database(), installation.contentFolder(), progress)
                    .restore(backup, ring);
        }
    }

    private static void refuseUnlessEmpty(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(data)) {
            if (entries.iterator().hasNext()) {
                throw new UnusableInput(
                        "the data folder is not empty",
                        data.toString(),
                        "--data with a new folder");
            }
        }
    }

    /** Settings and the installation's name come first: by them the rest finds its place. */
    private static void restoreFiles(Path backup, KeyRing ring, Path data) throws IOException {
        Files.createDirectories(data);
        try (InputStream in = BackupFile.open(backup, ring)) {
            Entries.read(in, (name, bytes) -> restoreFile(name, bytes, data));
        } catch (IOException damaged) {
            // Every byte was read and checked here, before the database is touched.
            for (String file : Backup.FILES) {
                Files.deleteIfExists(data.resolve(file));
            }
            throw new UnusableInput(
                    "the backup is cut off or was altered, nothing was restored ("
                            + damaged.getMessage()
                            + ")",
                    backup.toString(),
                    "another copy of it, or an earlier backup");
        }
    }

    private static void restoreFile(String name, InputStream bytes, Path data) throws IOException {
        for (String file : Backup.FILES) {
            if (name.equals("files/" + file)) {
                Durable.replace(data.resolve(file), bytes.readAllBytes());
            }
        }
    }

    private static void placeKeys(Path given, KeyRing ring, Path place) throws IOException {
        if (Files.notExists(place)) {
            Path folder = place.toAbsolutePath().getParent();
            if (folder != null) {
                Durable.createPrivateFolder(folder);
            }
            Durable.replace(place, Files.readAllBytes(given));
        } else if (!KeyRing.open(place).installation().equals(ring.installation())) {
            throw new UnusableInput(
                    "there are keys of another installation already",
                    place.toString(),
                    "another place by ROWAN_KEYS=FILE");
        }
    }
}
