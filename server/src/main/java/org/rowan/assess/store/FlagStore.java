package org.rowan.assess.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rowan.assess.SenderFlags;
import org.rowan.engine.stats.Share;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Senders of referrals, and what people made of their urgent flags. */
public final class FlagStore {
    private static final String FLAGGED = "(f.facts -> 'facts' ->> 'escalated')::boolean";
    private static final String COUNTED =
            """
            select f.sender, count(*) flagged, count(u.referral_id) judged, count(*) filter (where u.confirmed) confirmed
            from assess.referral_fact f left join assess.urgent_flag u using (referral_id)
            where f.sender is not null and %s\
            """
                    .formatted(FLAGGED);
    private static final RowMapper<SenderFlags> FLAGS =
            (row, i) ->
                    new SenderFlags(
                            row.getString("sender"),
                            row.getLong("flagged"),
                            Share.of(row.getLong("confirmed"), row.getLong("judged")));

    private final JdbcClient jdbc;

    public FlagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps who sent referrals whose facts are kept already. */
    public void saveSenders(Map<Long, String> senders) {
        if (!senders.isEmpty()) {
            jdbc.sql(
                            """
                            update assess.referral_fact f set sender = n.sender
                            from unnest(?::bigint[], ?::text[]) as n (id, sender) where f.referral_id = n.id\
                            """)
                    .params(
                            senders.keySet().toArray(Long[]::new),
                            senders.values().toArray(String[]::new))
                    .update();
        }
    }

    /** The organisations that sent these referrals, by referral. */
    public Map<Long, String> senders(Collection<Long> referrals) {
        Map<Long, String> senders = new HashMap<>();
        if (!referrals.isEmpty()) {
            jdbc.sql(
                            "select referral_id, sender from assess.referral_fact where referral_id = any(?) and sender is not null")
                    .param(referrals.toArray(Long[]::new))
                    .query(row -> {
                        senders.put(row.getLong(1), row.getString(2));
                    });
        }
        return senders;
    }

    /** The organisations that marked a referral of this case urgent. */
    public List<String> sendersOf(CaseId id) {
        return jdbc.sql(
                        """
                        select distinct f.sender from assess.case_referral c join assess.referral_fact f using (referral_id)
                        where c.case_id = ? and f.sender is not null and %s\
                        """
                                .formatted(FLAGGED))
                .param(id.value())
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    public List<SenderFlags> all() {
        return jdbc.sql(COUNTED + " group by f.sender order by f.sender").query(FLAGS).list();
    }

    public Map<String, SenderFlags> flags(Collection<String> senders) {
        Map<String, SenderFlags> flags = new HashMap<>();
        if (!senders.isEmpty()) {
            jdbc.sql(COUNTED + " and f.sender = any(?) group by f.sender")
                    .param(senders.toArray(String[]::new))
                    .query(FLAGS)
                    .list()
                    .forEach(one -> flags.put(one.sender(), one));
        }
        return flags;
    }

    /** Keeps one word about all urgent flags of a case, in place of an earlier one. */
    public void judge(CaseId id, boolean confirmed, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into assess.urgent_flag (referral_id, sender, confirmed, by_whom, at)
                        select f.referral_id, f.sender, ?, ?, ?
                        from assess.case_referral c join assess.referral_fact f using (referral_id)
                        where c.case_id = ? and f.sender is not null and %s
                        on conflict (referral_id) do update set confirmed = excluded.confirmed,
                            by_whom = excluded.by_whom, at = excluded.at\
                        """
                                .formatted(FLAGGED))
                .params(confirmed, by, Timestamp.from(now), id.value())
                .update();
    }

    public List<Long> openCasesFlaggedBy(String sender) {
        return jdbc.sql(
                        """
                        select distinct c.id from assess.referral_fact f join assess.case_referral r using (referral_id)
                            join assess.cases c on c.id = r.case_id
                        where f.sender = ? and c.state = 'open' and %s order by 1\
                        """
                                .formatted(FLAGGED))
                .param(sender)
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
