package org.rowan.assess.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.assess.ShadowAssessment;
import org.rowan.assess.policy.LoadedPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies as they were written, and what shadow policies said. */
public final class PolicyStore {
    private final JdbcClient jdbc;

    public PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a policy unless the very same text is kept already. */
    public void keep(LoadedPolicy loaded, Instant now) {
        jdbc.sql(
                        """
                        insert into assess.policy (sha256, name, version, text, first_used) values (?, ?, ?, ?, ?)
                        on conflict do nothing\
                        """)
                .params(
                        loaded.sha256(),
                        loaded.policy().name(),
                        loaded.policy().version(),
                        loaded.text(),
                        Timestamp.from(now))
                .update();
    }

    public Optional<String> text(String sha256) {
        return jdbc.sql("select text from assess.policy where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .optional();
    }

    public void addShadows(List<ShadowAssessment> shadows) {
        for (ShadowAssessment one : shadows) {
            jdbc.sql(
                            """
                            insert into assess.shadow (case_id, at, policy_sha256, lane, level, urgency_bits,
                                live_lane, live_level, live_bits) values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                            """)
                    .params(
                            one.caseId().value(),
                            Timestamp.from(one.at()),
                            one.policySha256(),
                            one.said().lane().code(),
                            one.said().level().code(),
                            one.said().urgencyBits(),
                            one.live().lane().code(),
                            one.live().level().code(),
                            one.live().urgencyBits())
                    .update();
        }
    }
}
