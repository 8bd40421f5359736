package org.rowan.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL server of our own in a data folder, shared by every process that has the folder
 * open.
 *
 * <p>The first process starts it, later ones join it, the last one to close stops it. Locks on two
 * files keep this right when processes are killed: a server left running is joined, and stopped by
 * the last one out.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

    private final Path folder;
    private final Cluster cluster;
    private final Secrets secrets;
    private final FileLock starting;
    private final FileLock tenants;
    private int port;
    private int holders;

    private EmbeddedPostgres(Path folder, Path cache) throws IOException {
        this.folder = folder;
        Path home = PostgresBinaries.unpackedIn(cache);
        Path owned = folder.resolve("files");
        this.starting = FileLock.on(folder.resolve("starting.lock"));
        this.tenants = FileLock.on(folder.resolve("tenants.lock"));
        boolean entered = false;
        try {
            starting.exclusive();
            this.cluster =
                    new Cluster(
                            home, owned, Unprivileged.ownerOf(owned, home.resolve("bin/postgres")));
            this.secrets = Secrets.in(folder.resolve("passwords"));
            enter();
            starting.release();
            entered = true;
        } finally {
            if (!entered) {
                // Closing lets both locks go, so that the next attempt is not refused by this one.
                tenants.close();
                starting.close();
            }
        }
    }

    /**
     * Opens the database in a folder, making it at the first time and starting it when it does not
     * run.
     *
     * @param folder where the server's files, locks and passwords lie; made when absent
     * @param cache where PostgreSQL's programs are unpacked once for all folders
     * @throws org.rowan.kernel.UnusableInput when it cannot run here, with what to try
     */
    public static EmbeddedPostgres open(Path folder, Path cache) {
        synchronized (OPEN) {
            try {
                Files.createDirectories(folder);
                if (Unprivileged.weAreRoot()) {
                    // PostgreSQL's account must pass through to its own part; what else lies here
                    // is root's alone.
                    Files.setPosixFilePermissions(
                            folder, PosixFilePermissions.fromString("rwx--x--x"));
                }
                Path real = folder.toRealPath();
                EmbeddedPostgres found = OPEN.get(real);
                if (found == null) {
                    found = new EmbeddedPostgres(real, cache);
                    OPEN.put(real, found);
                }
                found.holders++;
                return found;
            } catch (IOException problem) {
                throw new UncheckedIOException(
                        "cannot open the database in " + folder + ": " + problem.getMessage(),
                        problem);
            }
        }
    }

    private void enter() throws IOException {
        tenants.shared();
        boolean fresh = !cluster.exists();
        if (fresh) {
            cluster.create(secrets.superuser());
        } else {
            cluster.checkVersion();
        }
        Optional<Integer> running = cluster.runningOn();
        port = running.isPresent() ? running.get() : cluster.start();
        OwnDatabase.ensure(superuser(), secrets.owner());
    }

    /** Rowan's own database, as the role that owns it. */
    public DatabaseAccess database() {
        return new DatabaseAccess(address(Secrets.OWNER), Secrets.OWNER, secrets.owner());
    }

    /** The maintenance database as the superuser: for making databases, never for the rooms. */
    public DatabaseAccess superuser() {
        return new DatabaseAccess(address("postgres"), Secrets.SUPERUSER, secrets.superuser());
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Lets go; the last process to do so stops the server. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (--holders > 0 || !OPEN.remove(folder, this)) {
                return;
            }
            try (starting;
                    tenants) {
                starting.exclusive();
                if (tenants.tryExclusive()) {
                    cluster.stop();
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(
                        "cannot stop the database in " + folder + ": " + problem.getMessage(),
                        problem);
            }
        }
    }
}
