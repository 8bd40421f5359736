package org.rowan.platform.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the bytes of uploaded files and raw documents are kept, each under its referral's key.
 *
 * <p>In two steps, so that no transaction is open while a slow client sends 2 GiB: {@link #receive}
 * reads, digests and seals outside of any transaction; {@link #keep} is called in the transaction
 * that inserts the row naming it. After that transaction's commit the bytes are durable. What was
 * received and never kept is swept.
 */
public interface ContentStore {

    /** Content of at most this many bytes goes into PostgreSQL unless configured otherwise. */
    int LARGEST_IN_ROW = 64 * 1024;

    /**
     * The store that keeps large content in a folder and small content in PostgreSQL.
     *
     * @param folder made when it is not there; may be shared by several servers
     * @param largestInRow content of at most this many bytes goes into PostgreSQL
     */
    static ContentStore in(
            Path folder, int largestInRow, JdbcClient jdbc, KeyRing ring, InstantSource clock)
            throws IOException {
        return new SealedContentStore(
                new ContentFolder(folder),
                new StoredContents(jdbc),
                ring.contentNames(),
                largestInRow,
                clock);
    }

    /**
     * Reads a stream to its end, computing its digests and sealing it on the way; memory stays
     * flat. Large content is on the disk, synced, when this returns.
     *
     * @param under the box of the referral, whose key must be durable before the row is
     */
    Received receive(ReferralId referral, SealedBox under, InputStream clear) throws IOException;

    /** Makes content part of the current transaction; keeping the same content twice is one. */
    void keep(Received received);

    /**
     * The bytes again. Reading fails with an {@link IOException} when they were altered, cut off or
     * exchanged for those of another file.
     *
     * @throws IllegalStateException when there is no such content
     */
    InputStream open(ReferralId referral, SealedBox under, ContentName name) throws IOException;

    /**
     * Removes content; the file goes after the current transaction committed.
     *
     * @return whether there was any
     */
    boolean delete(ContentName name);

    /** Removes all content of a referral, as {@link #delete} does; how many there were. */
    long deleteAll(ReferralId referral);

    /**
     * Deletes files that no row names and that nobody wrote to for this long, such as those of an
     * upload that a crash cut off; how many there were.
     */
    long sweep(Duration untouchedFor) throws IOException;
}
