package org.rowan.match.hma;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that clients' files may take at one time: each file lies in memory while it is hashed,
 * so that nothing lies about in clear on the disk.
 */
final class Room {
    /** A file and its copy while it is handed to a decoder. */
    private static final int COPIES = 2;

    private static final int KIB = 1024;

    private final Semaphore kib;
    private final int all;
    private final long waitMillis;

    /**
     * @param bytes of memory in all
     * @param waitMillis how long a request waits for room before it is sent away
     */
    Room(long bytes, long waitMillis) {
        this.all = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / KIB));
        this.kib = new Semaphore(all, true);
        this.waitMillis = waitMillis;
    }

    /** What was taken, until it is closed. */
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes room for a file; a problem of status 503 when there is none for too long. */
    Taken take(long bytes) {
        int needed = (int) Math.min(all, COPIES * ((bytes + KIB - 1) / KIB));
        try {
            if (kib.tryAcquire(needed, waitMillis, TimeUnit.MILLISECONDS)) {
                return () -> kib.release(needed);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new HmaProblem(
                HmaAnswer.message(503, "Too many files at once, try again in a few seconds")
                        .with("Retry-After", "5"));
    }
}
