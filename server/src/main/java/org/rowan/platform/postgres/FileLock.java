package org.rowan.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a small file, which the operating system lets go when the process ends in any way,
 * {@code kill -9} included.
 *
 * <p>One object for each file and JVM: closing any other handle of the same file would drop the
 * lock (POSIX).
 */
public final class FileLock implements AutoCloseable {
    private final FileChannel channel;
    private java.nio.channels.@Nullable FileLock held;

    private FileLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, making it when absent, and holds no lock yet. */
    public static FileLock on(Path file) throws IOException {
        return new FileLock(
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    /** Waits until no other process holds it. */
    void exclusive() throws IOException {
        release();
        held = channel.lock();
    }

    /** Waits until no other process holds it alone. */
    void shared() throws IOException {
        release();
        held = channel.lock(0, Long.MAX_VALUE, true);
    }

    /** Takes it alone when nobody else holds it, and says whether that worked. */
    public boolean tryExclusive() throws IOException {
        release();
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
        return held != null;
    }

    void release() throws IOException {
        if (held != null) {
            held.release();
            held = null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
