package org.rowan.retention.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.retention.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Legal holds: only ever added and ended. */
public final class HoldStore {
    private static final String REASON = "retention.hold.reason";

    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    public HoldStore(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Until the transaction ends, no hold is set and nothing is erased by anybody else. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rowan.retention.hold', 0))")
                .query((row, n) -> 0)
                .single();
    }

    /** Sets a hold; false when there is one already. */
    public boolean add(
            String kind,
            long subject,
            Collection<ReferralId> referrals,
            String reason,
            String by,
            Instant at) {
        List<Long> id =
                jdbc.sql(
                                """
                                insert into retention.hold (kind, subject, reason, by_whom, at) values (?, ?, ?, ?, ?)
                                on conflict do nothing returning id\
                                """)
                        .params(
                                kind,
                                subject,
                                keys.house().sealText(reason, REASON),
                                by,
                                Timestamp.from(at))
                        .query((row, n) -> row.getLong(1))
                        .list();
        if (id.isEmpty()) {
            return false;
        }
        jdbc.sql("insert into retention.held_referral select ?, * from unnest(?::bigint[])")
                .param(id.getFirst())
                .param(referrals.stream().map(ReferralId::value).toArray(Long[]::new))
                .update();
        return true;
    }

    /** Ends a hold; false when there is none. */
    public boolean end(String kind, long subject, String reason, String by, Instant at) {
        return jdbc.sql(
                                """
                                update retention.hold set ended_at = ?, ended_by = ?, ended_reason = ?
                                where kind = ? and subject = ? and ended_at is null\
                                """)
                        .params(
                                Timestamp.from(at),
                                by,
                                keys.house().sealText(reason, REASON),
                                kind,
                                subject)
                        .update()
                == 1;
    }

    public List<Hold> inForce() {
        return jdbc.sql(
                        "select id, kind, subject, reason, by_whom, at from retention.hold where ended_at is null order by id desc")
                .query((row, n) -> {
                    byte[] reason = row.getBytes("reason");
                    long subject = row.getLong("subject");
                    return new Hold(
                            row.getLong("id"),
                            row.getString("kind").equals("case")
                                    ? new CaseId(subject).toString()
                                    : new ReferralId(subject).toString(),
                            reason == null ? "erased" : keys.house().openText(reason, REASON),
                            row.getString("by_whom"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** Whether a referral is held itself or by one of these cases. */
    public boolean isHeld(ReferralId referral, Collection<CaseId> cases) {
        return jdbc.sql(
                        """
                        select exists (select 1 from retention.hold h where h.ended_at is null and (
                            exists (select 1 from retention.held_referral r where r.hold_id = h.id and r.referral = ?)
                            or h.kind = 'case' and h.subject = any(?)))\
                        """)
                .param(referral.value())
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * Blanks what was written when holds on a referral, or on cases it was in, were set and ended.
     */
    public long erase(ReferralId referral, Collection<CaseId> cases) {
        return jdbc.sql(
                        """
                        update retention.hold h set reason = null, ended_reason = null
                        where (reason is not null or ended_reason is not null) and (
                            exists (select 1 from retention.held_referral r where r.hold_id = h.id and r.referral = ?)
                            or h.kind = 'case' and h.subject = any(?))\
                        """)
                .param(referral.value())
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .update();
    }
}
