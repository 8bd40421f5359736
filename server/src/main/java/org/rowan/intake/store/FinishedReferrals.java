package org.rowan.intake.store;

import static org.rowan.intake.store.OpenSubmissions.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The step by which an open submission, or a referral that came whole, becomes a received one. */
public final class FinishedReferrals {
    private final JdbcClient jdbc;

    public FinishedReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FileRow> files(ReferralId id) {
        return jdbc.sql(
                        """
                        select file, content, details, details_charset from intake.referral_file
                        where referral = ? order by arrived
                        """)
                .param(id.value())
                .query((row, n) ->
                        new FileRow(
                                row.getString(1),
                                row.getBytes(2),
                                row.getBytes(3),
                                row.getString(4)))
                .list();
    }

    /**
     * Ends a submission: its fingerprint, its new state and its receipt in one statement.
     *
     * @return the referral that is the very same, if it was received before; then nothing was
     *     written
     */
    public Optional<ReferralId> finish(Finished end) {
        long first =
                jdbc.sql(
                                """
                                with first as (
                                    insert into intake.fingerprint (digest, report_digest, referral) values (?, ?, ?)
                                    on conflict (digest) do nothing returning referral),
                                alike as (
                                    select min(referral) referral from intake.fingerprint where report_digest = ?),
                                ended as (
                                    update intake.referral set state = ?, protocol = ?, received = ?, digest = ?, parsed = ?,
                                        note = ?, tied_to = (select referral from alike)
                                    where id = ? and exists (select 1 from first) returning id, channel, sender),
                                acknowledged as (
                                    insert into intake.receipt (report, referral, channel, sender, received, files)
                                    select id, id, channel, sender, ?, ? from ended)
                                select count(*) from first
                                """)
                        .param(end.digest())
                        .param(end.reportDigest())
                        .param(end.id().value())
                        .param(end.reportDigest())
                        .param(end.state().name())
                        .param(end.protocol())
                        .param(utc(end.received()))
                        .param(end.digest())
                        .param(end.parsed())
                        .param(end.note())
                        .param(end.id().value())
                        .param(utc(end.received()))
                        .param(end.files())
                        .query(Long.class)
                        .single();
        return first == 1 ? Optional.empty() : Optional.of(original(end.digest()));
    }

    /** Ends a submission that nobody finished: it is kept, without a fingerprint or a receipt. */
    public void keepUnfinished(Finished end) {
        jdbc.sql(
                        """
                        update intake.referral set state = ?, protocol = ?, received = ?, digest = ?, parsed = ?, note = ?
                        where id = ?
                        """)
                .param(end.state().name())
                .param(end.protocol())
                .param(utc(end.received()))
                .param(end.digest())
                .param(end.parsed())
                .param(end.note())
                .param(end.id().value())
                .update();
    }

    /**
     * Puts a receipt of the original in the place of a submission that turned out to be the same.
     */
    public void fold(
            ReferralId copy,
            ReferralId original,
            String channel,
            String sender,
            Instant received,
            int files) {
        jdbc.sql(
                        """
                        with gone as (delete from intake.referral where id = ?),
                        files_gone as (delete from intake.referral_file where referral = ?)
                        insert into intake.receipt (report, referral, channel, sender, received, files)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(copy.value(), copy.value(), copy.value(), original.value())
                .param(channel)
                .param(sender)
                .param(utc(received))
                .param(files)
                .update();
    }

    /** Writes a referral that came whole, in state OPEN of this transaction only. */
    public void insertWhole(
            ReferralId id,
            String form,
            String channel,
            String sender,
            Instant now,
            byte @Nullable [] raw,
            @Nullable String rawContent,
            byte[] reportDigest,
            boolean escalated) {
        jdbc.sql(
                        """
                        insert into intake.referral (id, state, form, channel, sender, opened, raw, raw_content, report_digest,
                            escalated) values (?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(form)
                .param(channel)
                .param(sender)
                .param(utc(now))
                .param(raw)
                .param(rawContent)
                .param(reportDigest)
                .param(escalated)
                .update();
    }

    public void insertFile(ReferralId id, String file, byte[] content, Instant now) {
        jdbc.sql(
                        "insert into intake.referral_file (referral, file, touched, content) values (?, ?, ?, ?)")
                .params(id.value(), file, utc(now), content)
                .update();
    }

    private ReferralId original(byte[] digest) {
        return new ReferralId(
                jdbc.sql("select referral from intake.fingerprint where digest = ?")
                        .param(digest)
                        .query(Long.class)
                        .single());
    }
}
