package org.rowan.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.content.ContentFolder;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.disk.Durable;
import org.rowan.platform.postgres.DatabaseAccess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup into an empty database and content folder, all or nothing: the database commits
 * only after every entry fitted the manifest.
 */
final class Restore {
    private final DatabaseAccess database;
    private final Path contentFolder;
    private final Consumer<String> progress;
    private final Set<Path> contentShards = new HashSet<>();

    Restore(DatabaseAccess database, Path contentFolder, Consumer<String> progress) {
        this.database = database;
        this.contentFolder = contentFolder;
        this.progress = progress;
    }

    /**
     * Restores database and content.
     *
     * @throws UnusableInput when the database is not empty, or the backup was made by another
     *     version
     */
    void restore(Path backup, KeyRing ring) throws IOException, SQLException {
        migrate();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                InputStream in = BackupFile.open(backup, ring)) {
            connection.setAutoCommit(false);
            DatabaseCopy tables = new DatabaseCopy(connection);
            refuseUnlessEmpty(tables);
            Into into = new Into(tables);
            Manifest manifest = Entries.read(in, into);
            for (String statement : into.putBack) {
                tables.execute(statement);
            }
            refuseUnlessKeysFit(tables, ring);
            for (Path shard : contentShards) {
                Durable.syncFolder(shard);
            }
            connection.commit();
            progress.accept("%,d entries restored".formatted(manifest.entries().size()));
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("platform")
                .schemas("platform")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Is given the entries in the order in which a backup has them. */
    private final class Into implements Entries.Reader {
        private final DatabaseCopy tables;
        private final Map<String, Contents.Table> byEntry = new HashMap<>();
        private List<String> putBack = List.of();

        Into(DatabaseCopy tables) {
            this.tables = tables;
        }

        @Override
        public void entry(String name, InputStream bytes) throws IOException {
            try {
                Contents.Table table = byEntry.get(name);
                if (table != null) {
                    progress.accept("table " + table.name());
                    tables.copyIn(table, bytes);
                } else if (name.equals("backup.json")) {
                    begin(JsonMapper.shared().readValue(bytes.readAllBytes(), Contents.class));
                } else if (name.equals("sequences.json")) {
                    setSequences(JsonMapper.shared().readTree(bytes.readAllBytes()));
                } else if (name.startsWith("content/")) {
                    writeContent(name.substring("content/".length()), bytes);
                }
            } catch (SQLException e) {
                throw new IOException(name + " could not be restored: " + e.getMessage(), e);
            }
        }

        private void begin(Contents contents) throws SQLException {
            if (!contents.migrations().equals(tables.migrations())) {
                throw new UnusableInput(
                        "the backup of "
                                + contents.made()
                                + " was made by another version of Rowan",
                        "its tables are of " + contents.migrations().getLast(),
                        "restore it with that version, then start the newer one on it");
            }
            putBack = tables.prepare(tables.tables());
            contents.tables().forEach(table -> byEntry.put(table.entry(), table));
        }

        private void setSequences(JsonNode sequences) throws SQLException {
            for (Map.Entry<String, JsonNode> sequence : sequences.properties()) {
                tables.setSequence(sequence.getKey(), sequence.getValue().asLong());
            }
        }
    }

    private void writeContent(String file, InputStream bytes) throws IOException {
        Path path = ContentFolder.place(contentFolder, file);
        Path shard = path.resolveSibling("");
        Durable.createPrivateFolder(shard);
        contentShards.add(shard);
        try (FileChannel channel = Durable.createPrivate(path);
                OutputStream out = Channels.newOutputStream(channel)) {
            bytes.transferTo(out);
            channel.force(true);
        }
    }

    private static void refuseUnlessEmpty(DatabaseCopy tables) throws SQLException {
        if (!tables.strings("select referral::text from platform.data_key limit 1").isEmpty()
                || !tables.strings("select id::text from audit.entry limit 1").isEmpty()) {
            throw new UnusableInput(
                    "the database is not empty",
                    "",
                    "a new data folder, or an empty outside database");
        }
    }

    private static void refuseUnlessKeysFit(DatabaseCopy tables, KeyRing ring) throws SQLException {
        for (String wrapping :
                tables.strings(
                        "select distinct wrapping::text from platform.data_key where wrapped is not"
                                + " null")) {
            if (!ring.hasWrapping(Integer.parseInt(wrapping))) {
                throw new UnusableInput(
                        "the key file lacks wrapping key " + wrapping + " of this backup",
                        ring.file().toString(),
                        "the recovery copy that was current when the backup was made");
            }
        }
    }
}
