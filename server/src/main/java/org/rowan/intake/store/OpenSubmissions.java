package org.rowan.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions that were opened and neither finished, retracted nor expired. */
public final class OpenSubmissions {
    /** A submission lives this long after it was opened … */
    private static final Duration AFTER_OPENING = Duration.ofHours(24);

    /** … or this long after its last change, whichever is later. */
    private static final Duration AFTER_CHANGE = Duration.ofHours(1);

    /** The commit need not wait for the disk; the one that finishes the submission will. */
    private static final String SOON =
            "with soon as (select set_config('synchronous_commit', 'off', true)) ";

    private static final String STILL_OPEN =
            """
             r.protocol = 'open' and (r.opened > ? or exists (
                select 1 from intake.referral_file c where c.referral = r.id and c.touched > ?))
            """;

    private final JdbcClient jdbc;

    public OpenSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(OpenRow row) {
        jdbc.sql(
                        SOON
                                + """
                                insert into intake.referral (id, state, protocol, form, channel, sender, opened, raw, charset,
                                    report_digest, batched, escalated, tolerated)
                                select ?, 'OPEN', 'open', 'CYBERTIPLINE_XML', 'ispws', ?, ?, ?, ?, ?, ?, ?, ? from soon
                                """)
                .param(row.id().value())
                .param(row.sender())
                .param(utc(row.opened()))
                .param(row.raw())
                .param(row.charset())
                .param(row.reportDigest())
                .param(row.batched())
                .param(row.escalated())
                .param(row.tolerated().toArray(String[]::new))
                .update();
    }

    /** What the protocol needs to know before it takes a file in. */
    public Optional<Standing> find(ReferralId id, String sender) {
        return jdbc.sql(
                        """
                        select r.protocol, r.batched, r.opened,
                            (select max(c.touched) from intake.referral_file c where c.referral = r.id) touched
                        from intake.referral r where r.id = ? and r.sender = ? and r.protocol is not null
                        """)
                .params(id.value(), sender)
                .query((row, n) ->
                        new Standing(
                                row.getString(1),
                                row.getBoolean(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                instant(row.getObject(4, OffsetDateTime.class))))
                .optional();
    }

    /** Adds a file; false when the submission is not open, or not this sender's. */
    public boolean addFile(ReferralId id, String sender, String file, byte[] content, Instant now) {
        return jdbc.sql(
                                SOON
                                        + """
                                        , open as (select r.id from intake.referral r where r.id = ? and r.sender = ? and
                                        """
                                        + STILL_OPEN
                                        + """
                                        for share)
                                        insert into intake.referral_file (referral, file, touched, content)
                                        select open.id, ?, ?, ? from open, soon
                                        """)
                        .param(id.value())
                        .param(sender)
                        .param(utc(now.minus(AFTER_OPENING)))
                        .param(utc(now.minus(AFTER_CHANGE)))
                        .param(file)
                        .param(utc(now))
                        .param(content)
                        .update()
                == 1;
    }

    /**
     * Adds the details of a file, once; false when the submission is not open, is of the other
     * kind, has no such file, or the file has details.
     *
     * @param batched whether the details keep the rules of a batched report
     */
    public boolean addDetails(
            ReferralId id,
            String sender,
            boolean batched,
            String file,
            byte[] details,
            @Nullable String charset,
            Instant now) {
        return jdbc.sql(
                                SOON
                                        + """
                                        , open as (select r.id from intake.referral r
                                            where r.id = ? and r.sender = ? and r.batched = ? and
                                        """
                                        + STILL_OPEN
                                        + """
                                        for share)
                                        update intake.referral_file f set details = ?, details_charset = ?, touched = ?
                                        from open, soon where f.referral = open.id and f.file = ? and f.details is null
                                        """)
                        .param(id.value())
                        .param(sender)
                        .param(batched)
                        .param(utc(now.minus(AFTER_OPENING)))
                        .param(utc(now.minus(AFTER_CHANGE)))
                        .param(details)
                        .param(charset)
                        .param(utc(now))
                        .param(file)
                        .update()
                == 1;
    }

    /** Whether a file has details already; empty when there is no such file. */
    public Optional<Boolean> hasDetails(ReferralId id, String file) {
        return jdbc.sql(
                        "select details is not null from intake.referral_file where referral = ? and file = ?")
                .params(id.value(), file)
                .query(Boolean.class)
                .optional();
    }

    /** Locks an open submission for its end; empty when it is not open, or another's. */
    public Optional<OpenRow> lock(ReferralId id, String sender) {
        return jdbc.sql(SELECT + " where id = ? and sender = ? and protocol = 'open' for update")
                .params(id.value(), sender)
                .query(OpenSubmissions::row)
                .optional();
    }

    /** Whether a locked submission has not run out, swept or not. */
    public boolean mayEnd(OpenRow row, Instant now) {
        return row.opened().isAfter(now.minus(AFTER_OPENING))
                || find(row.id(), row.sender()).map(s -> s.isOpen(now)).orElse(false);
    }

    /** Locks submissions that ran out, oldest first, without those somebody else has locked. */
    public List<OpenRow> lockExpired(Instant now, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 r where protocol = 'open' and opened <= ? and not exists (
                                    select 1 from intake.referral_file c where c.referral = r.id and c.touched > ?)
                                order by opened limit ? for update of r skip locked
                                """)
                .param(utc(now.minus(AFTER_OPENING)))
                .param(utc(now.minus(AFTER_CHANGE)))
                .param(limit)
                .query(OpenSubmissions::row)
                .list();
    }

    private static final String SELECT =
            """
            select id, sender, opened, raw, charset, report_digest, batched, escalated, tolerated
            from intake.referral
            """;

    private static OpenRow row(ResultSet row, int n) throws SQLException {
        return new OpenRow(
                new ReferralId(row.getLong("id")),
                row.getString("sender"),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                row.getBytes("raw"),
                row.getString("charset"),
                row.getBytes("report_digest"),
                row.getBoolean("batched"),
                row.getBoolean("escalated"),
                List.of((String[]) row.getArray("tolerated").getArray()));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * Where a submission stands.
     *
     * @param protocol open, finished, retracted or expired
     * @param touched its last change; null when nothing was added
     */
    public record Standing(
            String protocol, boolean batched, Instant opened, @Nullable Instant touched) {
        /** Whether it is open and has not run out, swept or not. */
        public boolean isOpen(Instant now) {
            return protocol.equals("open")
                    && (opened.isAfter(now.minus(AFTER_OPENING))
                            || (touched != null && touched.isAfter(now.minus(AFTER_CHANGE))));
        }
    }
}
