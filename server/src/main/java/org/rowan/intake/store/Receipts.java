package org.rowan.intake.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acknowledgements that were given: one row each. */
public final class Receipts {
    private final JdbcClient jdbc;

    public Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One acknowledgement.
     *
     * @param report the number the sender was told
     * @param referral the referral it stands for; an earlier one when it was the very same
     */
    public record Receipt(
            long report, ReferralId referral, String sender, Instant received, int files) {}

    public Optional<Receipt> find(long report, String sender) {
        return jdbc.sql(
                        """
                        select report, referral, sender, received, files from intake.receipt
                        where report = ? and sender = ?
                        """)
                .params(report, sender)
                .query((row, n) ->
                        new Receipt(
                                row.getLong(1),
                                new ReferralId(row.getLong(2)),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getInt(5)))
                .optional();
    }
}
