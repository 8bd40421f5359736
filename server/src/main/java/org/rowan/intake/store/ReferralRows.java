package org.rowan.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.KeptReferral;
import org.rowan.intake.ReferralState;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.ReportForm;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Referrals as they are read by the rest of the house; open submissions are not among them. */
public final class ReferralRows {
    private static final String SUMMARY =
            """
            select r.id, r.state, r.form, r.received, r.channel, r.sender, r.report_digest, r.tied_to, r.escalated, r.note,
                r.reason, (select count(*) from intake.receipt a where a.referral = r.id) receipts
            from intake.referral r where r.state <> 'OPEN'
            """;

    private final JdbcClient jdbc;

    public ReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A parsed form, sealed. */
    public record Parsed(ReferralId id, byte[] sealed) {}

    /**
     * Where a raw document is.
     *
     * @param raw itself, sealed; null when it is in the content store
     * @param content its name in the content store
     */
    public record Raw(byte @Nullable [] raw, @Nullable String content) {}

    /**
     * A summary whose note may still be sealed.
     *
     * @param reason a person's reason, sealed; null when there is none
     */
    public record Row(ReferralSummary summary, byte @Nullable [] reason) {}

    public List<Parsed> parsed(Collection<ReferralId> ids) {
        return jdbc.sql(
                        """
                        select id, parsed from intake.referral
                        where id = any(?) and parsed is not null and state not in ('OPEN', 'ERASED')
                        """)
                .param(numbers(ids))
                .query((row, n) -> new Parsed(new ReferralId(row.getLong(1)), row.getBytes(2)))
                .list();
    }

    public List<Row> summaries(Collection<ReferralId> ids) {
        return jdbc.sql(SUMMARY + " and r.id = any(?)")
                .param(numbers(ids))
                .query(ReferralRows::row)
                .list();
    }

    public List<Row> needingAPerson(int limit) {
        return jdbc.sql(
                        SUMMARY
                                + """
                                 and r.state in ('NEEDS_A_PERSON', 'ABANDONED', 'RETRACTED')
                                order by r.escalated desc, r.id limit ?
                                """)
                .param(limit)
                .query(ReferralRows::row)
                .list();
    }

    public Optional<Raw> raw(ReferralId id) {
        return jdbc.sql(
                        """
                        select raw, raw_content from intake.referral
                        where id = ? and state not in ('OPEN', 'ERASED') and (raw is not null or raw_content is not null)
                        """)
                .param(id.value())
                .query((row, n) -> new Raw(row.getBytes(1), row.getString(2)))
                .optional();
    }

    /** What was received before a moment and is not erased, by number. */
    public List<KeptReferral> kept(Instant before, ReferralId after, int limit) {
        return jdbc.sql(
                        """
                        select r.id, r.state, r.received, r.attached_to,
                            (select count(*) from intake.referral_file f where f.referral = r.id) files
                        from intake.referral r
                        where r.state not in ('OPEN', 'ERASED') and r.received < ? and r.id > ?
                        order by r.id limit ?
                        """)
                .params(OpenSubmissions.utc(before), after.value(), limit)
                .query((row, n) -> {
                    long attached = row.getLong("attached_to");
                    ReferralId to = row.wasNull() ? null : new ReferralId(attached);
                    return new KeptReferral(
                            new ReferralId(row.getLong("id")),
                            ReferralState.valueOf(row.getString("state")),
                            row.getObject("received", OffsetDateTime.class).toInstant(),
                            to,
                            row.getInt("files"));
                })
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        byte[] digest = row.getBytes("report_digest");
        long tied = row.getLong("tied_to");
        ReferralId tiedTo = row.wasNull() ? null : new ReferralId(tied);
        return new Row(
                new ReferralSummary(
                        new ReferralId(row.getLong("id")),
                        ReferralState.valueOf(row.getString("state")),
                        ReportForm.valueOf(row.getString("form")),
                        row.getObject("received", OffsetDateTime.class).toInstant(),
                        row.getString("channel"),
                        row.getString("sender"),
                        digest == null ? "" : HexFormat.of().formatHex(digest),
                        Math.max(1, row.getInt("receipts")),
                        tiedTo,
                        row.getBoolean("escalated"),
                        row.getString("note")),
                row.getBytes("reason"));
    }

    private static Long[] numbers(Collection<ReferralId> ids) {
        return ids.stream().map(ReferralId::value).toArray(Long[]::new);
    }
}
