package org.rowan.intake.store;

import static org.rowan.intake.store.OpenSubmissions.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.ReferralState;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with referrals that need one, and what erasing leaves. */
public final class PersonSteps {
    private final JdbcClient jdbc;

    public PersonSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A refused request, sealed. */
    public record Refused(
            long id,
            String sender,
            Instant at,
            String request,
            String door,
            int code,
            byte[] reason,
            long length,
            byte @Nullable [] body) {}

    /**
     * Locks a referral that waits for a person; whether it was read. Empty when it does not wait.
     */
    public Optional<Boolean> lockWaiting(ReferralId id) {
        return jdbc.sql(
                        """
                        select parsed is not null from intake.referral
                        where id = ? and state in ('NEEDS_A_PERSON', 'ABANDONED', 'RETRACTED') for update
                        """)
                .param(id.value())
                .query(Boolean.class)
                .optional();
    }

    /** Gives it a parsed form that a person keyed in, and the state it has from now on. */
    public void transcribed(ReferralId id, byte[] parsed, boolean escalated) {
        jdbc.sql(
                        """
                        update intake.referral set state = 'RECEIVED', parsed = ?, note = null,
                            escalated = escalated or ? where id = ?
                        """)
                .params(parsed, escalated, id.value())
                .update();
    }

    /**
     * @param reason sealed
     * @param note in words that hold nothing of what it says; null for none
     * @param attachedTo the referral it belongs to; null for none
     */
    public void decided(
            ReferralId id,
            ReferralState state,
            byte[] reason,
            @Nullable String note,
            @Nullable ReferralId attachedTo) {
        jdbc.sql(
                        "update intake.referral set state = ?, reason = ?, note = ?, attached_to = ? where id = ?")
                .param(state.name())
                .param(reason)
                .param(note)
                .param(attachedTo == null ? null : attachedTo.value())
                .param(id.value())
                .update();
    }

    /** Whether there is such a referral that is neither open nor erased. */
    public boolean exists(ReferralId id) {
        return jdbc.sql(
                                "select count(*) from intake.referral where id = ? and state not in ('OPEN', 'ERASED')")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public List<Refused> refused(int limit) {
        return jdbc.sql(
                        """
                        select id, sender, at, request, door, code, reason, length, body from intake.refused
                        where not seen order by id desc limit ?
                        """)
                .param(limit)
                .query(PersonSteps::refused)
                .list();
    }

    /** Leaves the skeleton of a referral: number, times, sender and the word "erased". */
    public long erase(ReferralId id, Instant now) {
        int files = delete("delete from intake.referral_file where referral = ?", id);
        int prints = delete("delete from intake.fingerprint where referral = ?", id);
        int rows =
                jdbc.sql(
                                """
                                update intake.referral set state = 'ERASED', raw = null, raw_content = null, parsed = null,
                                    report_digest = null, digest = null, note = null, reason = null, charset = null,
                                    tolerated = '{}', received = coalesce(received, ?),
                                    protocol = case when protocol = 'open' then 'expired' else protocol end
                                where id = ? and state <> 'ERASED'
                                """)
                        .params(utc(now), id.value())
                        .update();
        return (long) files + prints + rows;
    }

    private int delete(String statement, ReferralId id) {
        return jdbc.sql(statement).param(id.value()).update();
    }

    private static Refused refused(ResultSet row, int n) throws SQLException {
        return new Refused(
                row.getLong("id"),
                row.getString("sender"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("request"),
                row.getString("door"),
                row.getInt("code"),
                row.getBytes("reason"),
                row.getLong("length"),
                row.getBytes("body"));
    }
}
