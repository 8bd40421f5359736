package org.rowan.desk.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who opened a case that is not theirs with a reason, and until when that lasts. */
public final class CaseAccess {
    private final JdbcClient jdbc;

    public CaseAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void give(CaseId id, String who, Instant at, Instant until) {
        jdbc.sql("insert into desk.case_access (case_id, who, at, until) values (?, ?, ?, ?)")
                .params(id.value(), who, Timestamp.from(at), Timestamp.from(until))
                .update();
    }

    public boolean has(CaseId id, String who, Instant now) {
        return jdbc.sql(
                        "select exists (select 1 from desk.case_access where case_id = ? and who = ? and until > ?)")
                .params(id.value(), who, Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }
}
