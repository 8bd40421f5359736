package org.rowan.platform.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.postgres.FileLock;

/**
 * The right to be the one server of a data folder with an embedded database; it ends with the
 * process, however that ends.
 */
final class ServingLease implements AutoCloseable {
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileLock lock;

    private ServingLease(Path file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    static ServingLease take(Path file) {
        synchronized (HELD_HERE) {
            try {
                // Asked before the file is opened: closing a second handle would drop the first
                // one's lock (POSIX).
                if (!HELD_HERE.add(file)) {
                    throw refusal(file);
                }
                FileLock lock = FileLock.on(file);
                if (!lock.tryExclusive()) {
                    HELD_HERE.remove(file);
                    lock.close();
                    throw refusal(file);
                }
                return new ServingLease(file, lock);
            } catch (IOException problem) {
                HELD_HERE.remove(file);
                throw new UncheckedIOException("cannot lock " + file, problem);
            }
        }
    }

    private static UnusableInput refusal(Path file) {
        return new UnusableInput(
                "a server runs on this data folder already",
                String.valueOf(file.getParent()),
                "use that one, stop it first, or name another folder with --data DIR;"
                        + " several servers need an outside database (ROWAN_DB_URL) and a data folder each");
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            if (HELD_HERE.remove(file)) {
                try {
                    lock.close();
                } catch (IOException problem) {
                    throw new UncheckedIOException("cannot unlock " + file, problem);
                }
            }
        }
    }
}
