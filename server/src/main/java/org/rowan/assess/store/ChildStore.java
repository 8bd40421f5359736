package org.rowan.assess.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded of the children of cases. */
public final class ChildStore {
    private final JdbcClient jdbc;

    public ChildStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when every child of a case is safe; without cases of which that is not so. */
    public Map<CaseId, Instant> allSafeguarded(Collection<CaseId> ids) {
        Map<CaseId, Instant> safe = new HashMap<>();
        jdbc.sql(
                        """
                        select r.case_id, max(c.changed_at) at from assess.case_referral r join assess.child c using (referral_id)
                        where r.case_id = any(?) group by 1
                        having bool_and(c.state = 'safeguarded') and max(c.changed_at) is not null\
                        """)
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    safe.put(
                            new CaseId(row.getLong("case_id")), row.getTimestamp("at").toInstant());
                });
        return safe;
    }
}
