package org.rowan.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.platform.postgres.EmbeddedPostgres;

/**
 * One Rowan: a data folder with its settings, and a database that is up while this is open.
 *
 * <p>Several processes may hold the same installation open, such as a server and commands beside
 * it.
 */
public final class Installation implements AutoCloseable {
    private final DataFolder folder;
    private final Settings settings;
    private final Path keysFile;
    private final Path contentFolder;
    private final DatabaseAccess database;
    private final @Nullable EmbeddedPostgres embedded;

    private Installation(
            DataFolder folder,
            Settings settings,
            Map<String, String> environment,
            DatabaseAccess database,
            @Nullable EmbeddedPostgres embedded) {
        this.folder = folder;
        this.settings = settings;
        this.keysFile = folder.keys(environment);
        String content = environment.get("ROWAN_CONTENT");
        this.contentFolder = content != null ? Path.of(content).toAbsolutePath() : folder.content();
        this.database = database;
        this.embedded = embedded;
    }

    /**
     * Opens the installation in a folder and brings its database up.
     *
     * @param option the folder named on the command line, or null for the default one
     * @param environment {@link System#getenv()}, of which the {@code ROWAN_…} and {@code XDG_…}
     *     names are read
     * @throws org.rowan.kernel.UnusableInput when settings or surroundings forbid it, with what to
     *     try
     */
    public static Installation open(@Nullable Path option, Map<String, String> environment) {
        DataFolder folder = DataFolder.chosen(option, environment);
        Settings settings = Settings.read(folder.settings());
        folder.keys(environment);
        Optional<DatabaseAccess> outside = OutsideDatabase.named(environment);
        if (outside.isPresent()) {
            return new Installation(folder, settings, environment, outside.get(), null);
        }
        EmbeddedPostgres embedded =
                EmbeddedPostgres.open(folder.database(), DataFolder.cache(environment));
        return new Installation(folder, settings, environment, embedded.database(), embedded);
    }

    /**
     * Opens the installation that a command's {@code --data} names, in this process's own
     * environment.
     */
    public static Installation open(@Nullable Path option) {
        return open(option, System.getenv());
    }

    public DataFolder folder() {
        return folder;
    }

    public Settings settings() {
        return settings;
    }

    /** File of the installation's keys, outside the data folder; it may not exist yet. */
    public Path keysFile() {
        return keysFile;
    }

    /** Folder of the content store; it may not exist yet. */
    public Path contentFolder() {
        return contentFolder;
    }

    public DatabaseAccess database() {
        return database;
    }

    /** Whether the database is our own, in the data folder. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** Lets go of the database; the last process to do so stops an embedded one. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
