package org.rowan.retention.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.rowan.retention.ErasureRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests to erase; each is decided once. */
public final class RequestStore {
    private static final String OPEN =
            """
            select id, referral, reason, requested_by, requested_at from retention.erasure_request
            where decided_at is null
            """;

    private final JdbcClient jdbc;

    public RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a request; false when one waits already. */
    public boolean add(ReferralId referral, String reason, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into retention.erasure_request (referral, reason, requested_by, requested_at)
                                values (?, ?, ?, ?) on conflict do nothing\
                                """)
                        .params(referral.value(), reason, by, Timestamp.from(at))
                        .update()
                == 1;
    }

    public List<ErasureRequest> open() {
        return jdbc.sql(OPEN + " order by id").query(RequestStore::request).list();
    }

    public Optional<ErasureRequest> lockOpen(long id) {
        return jdbc.sql(OPEN + " and id = ? for update")
                .param(id)
                .query(RequestStore::request)
                .optional();
    }

    public void decide(long id, boolean approved, String by, Instant at) {
        jdbc.sql(
                        "update retention.erasure_request set approved = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(approved, by, Timestamp.from(at), id)
                .update();
    }

    private static ErasureRequest request(java.sql.ResultSet row, int n)
            throws java.sql.SQLException {
        return new ErasureRequest(
                row.getLong("id"),
                new ReferralId(row.getLong("referral")),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant());
    }
}
