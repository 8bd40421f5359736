package org.rowan.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.content.ContentFolder;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.disk.Durable;

/**
 * Writes everything but the keys to one sealed file and reads it back: the database as it was at
 * one moment, the content files it names, and the few files of the data folder that a person wrote.
 */
public final class Backup {
    /** Files of the data folder that a backup holds. */
    static final List<String> FILES = List.of("installation-id", "rowan.yaml");

    private final DataSource database;
    private final KeyRing ring;
    private final Path dataFolder;
    private final Path contentFolder;
    private final Consumer<String> progress;

    /**
     * @param progress is told what is being done, a line at a time
     */
    public Backup(
            DataSource database,
            KeyRing ring,
            Path dataFolder,
            Path contentFolder,
            Consumer<String> progress) {
        this.database = database;
        this.ring = ring;
        this.dataFolder = dataFolder;
        this.contentFolder = contentFolder;
        this.progress = progress;
    }

    /**
     * What a backup holds.
     *
     * @param bytes of all entries, before they were squeezed and sealed
     * @param erasedMeanwhile content files that an erasure deleted while the backup ran
     */
    public record Made(int tables, long contents, long bytes, int erasedMeanwhile) {}

    /**
     * Makes the file; what was written is on the disk and was read back when this returns.
     *
     * @throws UnusableInput when there is such a file already
     */
    public Made write(Path file, Instant now) throws IOException, SQLException {
        Path absolute = file.toAbsolutePath();
        Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".unfinished");
        if (Files.exists(absolute)) {
            throw new UnusableInput("there is such a file", file.toString(), "another name");
        }
        Files.deleteIfExists(unfinished);
        Manifest written = writeTo(unfinished, now);
        progress.accept("reading it back");
        Manifest read = Entries.read(BackupFile.open(unfinished, ring), (name, bytes) -> {});
        if (!read.equals(written)) {
            throw new IOException("what was read back is not what was written");
        }
        Files.move(unfinished, absolute);
        Path folder = absolute.getParent();
        if (folder != null) {
            Durable.syncFolder(folder);
        }
        return made(read);
    }

    private Manifest writeTo(Path file, Instant now) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Entries.Writer out = new Entries.Writer(BackupFile.create(file, ring))) {
            connection.setAutoCommit(false);
            DatabaseCopy tables = new DatabaseCopy(connection);
            tables.execute("set transaction isolation level repeatable read, read only");
            Contents contents =
                    new Contents(
                            now.toString(),
                            ring.installation(),
                            tables.migrations(),
                            tables.tables());
            out.json("backup.json", contents);
            writeFiles(out);
            for (Contents.Table table : contents.tables()) {
                progress.accept("table " + table.name());
                out.entry(table.entry(), false, target -> copyOut(tables, table, target));
            }
            Map<String, Long> sequences = tables.sequences();
            out.json("sequences.json", sequences);
            writeContent(tables, out);
            connection.rollback();
            out.finish();
            return out.manifest();
        }
    }

    private void writeFiles(Entries.Writer out) throws IOException {
        for (String name : FILES) {
            Path file = dataFolder.resolve(name);
            if (Files.exists(file)) {
                out.entry("files/" + name, false, target -> Files.copy(file, target));
            }
        }
    }

    private void writeContent(DatabaseCopy tables, Entries.Writer out)
            throws IOException, SQLException {
        List<String> files =
                tables.strings(
                        "select file from platform.content where file is not null order by file");
        List<String> missing = new ArrayList<>();
        long done = 0;
        for (String file : files) {
            Path path = ContentFolder.place(contentFolder, file);
            if (Files.exists(path)) {
                out.entry("content/" + file, true, target -> copyContent(path, target, missing));
            } else {
                missing.add(file);
            }
            if (++done % 1000 == 0) {
                progress.accept("content " + done + " of " + files.size());
            }
        }
        out.manifest().missing().addAll(missing);
    }

    private static void copyContent(Path path, OutputStream target, List<String> missing)
            throws IOException {
        try {
            Files.copy(path, target);
        } catch (NoSuchFileException erasedMeanwhile) {
            missing.add(path.getFileName().toString());
        }
    }

    private static void copyOut(DatabaseCopy tables, Contents.Table table, OutputStream target)
            throws IOException {
        try {
            tables.copyOut(table, target);
        } catch (SQLException e) {
            throw new IOException("table " + table.name() + " could not be read", e);
        }
    }

    private static Made made(Manifest manifest) {
        long contents =
                manifest.entries().keySet().stream().filter(n -> n.startsWith("content/")).count();
        long tables =
                manifest.entries().keySet().stream().filter(n -> n.startsWith("tables/")).count();
        return new Made((int) tables, contents, manifest.bytes(), manifest.missing().size());
    }
}
