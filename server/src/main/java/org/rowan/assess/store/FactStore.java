package org.rowan.assess.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.rowan.assess.CaseFact;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people found or decided; only ever added. */
public final class FactStore {
    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    public FactStore(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    public void add(CaseId id, CaseFact fact) {
        byte[] reason =
                fact.reason().isEmpty()
                        ? new byte[0]
                        : keys.house().sealText(fact.reason(), CaseReader.REASON);
        jdbc.sql(
                        "insert into assess.case_fact (case_id, name, value, reason, by_whom, at) values (?, ?, ?, nullif(?, ''::bytea), ?, ?)")
                .params(
                        id.value(),
                        fact.name(),
                        fact.value(),
                        reason,
                        fact.by(),
                        Timestamp.from(fact.at()))
                .update();
    }

    /** Whether there was such a child. */
    public boolean child(long child, String state, boolean known, String by, Instant at) {
        return jdbc.sql(
                                "update assess.child set state = ?, known = ?, changed_by = ?, changed_at = ? where id = ?")
                        .params(state, known, by, Timestamp.from(at), child)
                        .update()
                == 1;
    }

    public void setState(CaseId id, String state) {
        jdbc.sql("update assess.cases set state = ? where id = ?")
                .params(state, id.value())
                .update();
    }

    /**
     * Deletes what this room keeps about a referral; the case stays, with its number and states.
     *
     * @param everHeld the cases that hold it or once did
     */
    public long erase(ReferralId referral, Collection<CaseId> everHeld) {
        Long[] cases = everHeld.stream().map(CaseId::value).toArray(Long[]::new);
        long rows =
                jdbc.sql("delete from assess.child where referral_id = ?")
                        .param(referral.value())
                        .update();
        rows +=
                jdbc.sql("delete from assess.urgent_flag where referral_id = ?")
                        .param(referral.value())
                        .update();
        rows +=
                jdbc.sql("delete from assess.referral_fact where referral_id = ?")
                        .param(referral.value())
                        .update();
        rows +=
                jdbc.sql(
                                """
                                update assess.case_fact set reason = null where reason is not null and case_id = any(?)\
                                """)
                        .param(cases)
                        .update();
        rows +=
                jdbc.sql(
                                """
                                update assess.decision set reason = null where reason is not null and case_id = any(?)\
                                """)
                        .param(cases)
                        .update();
        return rows;
    }
}
