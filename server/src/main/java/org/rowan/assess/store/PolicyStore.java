package org.rowan.assess.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rowan.assess.PoliciesInForce;
import org.rowan.assess.PolicyUse;
import org.rowan.assess.policy.LoadedPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies as they were written, and when each was in force. */
public final class PolicyStore {
    /** Who notes what it found when it began to assess. */
    public static final String STAGE = "assess";

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

    /**
     * Notes which policies are in force and in the shadow from now on; a person's name stands
     * against that of the stage, which may have noticed first.
     */
    public void use(PoliciesInForce policies, String by, Instant now) {
        List<String> shadows = policies.shadows().stream().map(LoadedPolicy::sha256).toList();
        if (by.equals(STAGE)
                && inUse("live").equals(List.of(policies.live().sha256()))
                && inUse("shadow").equals(shadows.stream().sorted().toList())) {
            return;
        }
        keep(policies.live(), now);
        policies.shadows().forEach(one -> keep(one, now));
        use("live", List.of(policies.live().sha256()), by, now);
        use("shadow", shadows, by, now);
    }

    /** Every policy that was in force or in the shadow, newest first. */
    public List<PolicyUse> uses(int limit) {
        return jdbc.sql(
                        """
                        select u.*, p.name, p.version from assess.policy_use u join assess.policy p using (sha256)
                        order by u.id desc limit ?\
                        """)
                .param(limit)
                .query((row, i) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new PolicyUse(
                            row.getString("sha256"),
                            row.getString("name"),
                            row.getString("version"),
                            row.getString("part"),
                            row.getString("by_whom"),
                            row.getTimestamp("since").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    private List<String> inUse(String part) {
        return jdbc.sql(
                        "select sha256 from assess.policy_use where part = ? and until is null order by sha256")
                .param(part)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private void use(String part, List<String> wanted, String by, Instant now) {
        jdbc.sql(
                        "update assess.policy_use set until = ? where part = ? and until is null and sha256 <> all(?)")
                .params(Timestamp.from(now), part, wanted.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into assess.policy_use (sha256, part, by_whom, since) select s, ?, ?, ? from unnest(?::text[]) s
                        on conflict (part, sha256) where until is null do update set by_whom = excluded.by_whom
                        where assess.policy_use.by_whom = 'assess'\
                        """)
                .params(part, by, Timestamp.from(now), wanted.toArray(String[]::new))
                .update();
    }
}
