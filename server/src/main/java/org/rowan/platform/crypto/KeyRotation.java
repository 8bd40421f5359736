package org.rowan.platform.crypto;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws a new wrapping key and wraps all data keys anew, in batches, while a server may run. Cut
 * off at any moment it leaves every key readable; run again it carries on.
 */
public final class KeyRotation {
    private static final int BATCH = 1000;

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    public KeyRotation(
            KeyRing ring, JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
        this.ring = ring;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param wrapping the number of the wrapping key now in use
     * @param rewrapped how many data keys were wrapped anew
     */
    public record Rotated(int wrapping, long rewrapped) {}

    /**
     * Rotates the wrapping key.
     *
     * @param discardRetired whether the former wrapping keys are taken out of the ring: then keys
     *     of erased referrals in older backups cannot be unwrapped by it either, and such a backup
     *     can be restored only with the recovery copy of its time
     */
    public Rotated rotate(boolean discardRetired) {
        ring.addWrapping(clock.instant());
        long rewrapped = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            List<Row> batch = nextBatch(after);
            if (batch.isEmpty()) {
                break;
            }
            rewrapped += batch.size();
            after = batch.getLast().referral();
        }
        if (discardRetired) {
            ring.discardRetiredWrapping();
        }
        return new Rotated(ring.wrappingInUse(), rewrapped);
    }

    private record Row(long referral, int wrapping, byte[] wrapped) {}

    private List<Row> nextBatch(long after) {
        return transactions.execute(status -> rewrapBatch(after));
    }

    private List<Row> rewrapBatch(long after) {
        int current = ring.wrappingInUse();
        List<Row> rows =
                jdbc.sql(
                                """
                                select referral, wrapping, wrapped from platform.data_key
                                where referral > ? and wrapped is not null and wrapping <> ?
                                order by referral limit ? for update
                                """)
                        .param(after)
                        .param(current)
                        .param(BATCH)
                        .query((row, n) -> new Row(row.getLong(1), row.getInt(2), row.getBytes(3)))
                        .list();
        List<byte[]> wrapped = new ArrayList<>();
        for (Row row : rows) {
            ReferralId referral = new ReferralId(row.referral());
            byte[] key = DataKeyWrapping.unwrap(ring, row.wrapping(), referral, row.wrapped());
            wrapped.add(DataKeyWrapping.wrap(ring, current, referral, key));
        }
        jdbc.sql(
                        """
                        update platform.data_key k set wrapping = ?, wrapped = t.wrapped
                        from unnest(?, ?) t (referral, wrapped) where k.referral = t.referral
                        """)
                .param(current)
                .param(rows.stream().mapToLong(Row::referral).toArray())
                .param(wrapped.toArray(byte[][]::new))
                .update();
        return rows;
    }
}
