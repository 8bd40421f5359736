package org.rowan.retention.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.rowan.retention.RoundDone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rounds there were, and whose files are deleted. */
public final class RoundStore {
    private final JdbcClient jdbc;

    public RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a round unless one began after this moment; several servers share the rounds.
     *
     * @return its number, or nothing
     */
    public Optional<Long> begin(Instant now, Instant unlessAfter) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rowan.retention.round', 0))")
                .query((row, n) -> 0)
                .single();
        return jdbc.sql(
                        """
                        insert into retention.round (at) select ?
                        where not exists (select 1 from retention.round where at > ?) returning id\
                        """)
                .params(Timestamp.from(now), Timestamp.from(unlessAfter))
                .query(Long.class)
                .optional();
    }

    public void done(long round, RoundDone done) {
        jdbc.sql(
                        "update retention.round set referrals = ?, files = ?, accounts = ?, held = ?, failed = ? where id = ?")
                .params(
                        done.referrals(),
                        done.files(),
                        done.accounts(),
                        done.held(),
                        done.failed(),
                        round)
                .update();
    }

    public void filesDeleted(ReferralId referral, long files, Instant at) {
        jdbc.sql(
                        "insert into retention.files_deleted (referral, files, at) values (?, ?, ?) on conflict do nothing")
                .params(referral.value(), files, Timestamp.from(at))
                .update();
    }

    public Optional<Instant> filesDeleted(ReferralId referral) {
        return jdbc.sql("select at from retention.files_deleted where referral = ?")
                .param(referral.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
