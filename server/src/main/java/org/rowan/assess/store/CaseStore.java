package org.rowan.assess.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Ages;
import org.rowan.assess.Anchor;
import org.rowan.assess.ReferralOnFile;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Cases, which referrals they hold, and what a policy may know of each referral. */
public final class CaseStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public CaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps what a policy may know of referrals, replacing what was kept before. */
    public void saveFacts(List<ReferralOnFile> referrals) {
        jdbc.sql(
                        """
                        insert into assess.referral_fact (referral_id, received, newest_event, facts)
                        select * from unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::jsonb[])
                        on conflict (referral_id) do update
                        set received = excluded.received, newest_event = excluded.newest_event, facts = excluded.facts\
                        """)
                .params(
                        referrals.stream().map(r -> r.facts().id()).toArray(Long[]::new),
                        referrals.stream()
                                .map(r -> Timestamp.from(r.received()))
                                .toArray(Timestamp[]::new),
                        referrals.stream()
                                .map(r -> timestamp(r.newestEvent()))
                                .toArray(Timestamp[]::new),
                        referrals.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    /**
     * Keeps a row for every child that referrals name; what people have said about it since stays.
     */
    public void saveChildren(List<ReferralOnFile> referrals) {
        List<Long> ids = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        List<String> bands = new ArrayList<>();
        for (ReferralOnFile referral : referrals) {
            for (ReferralOnFile.AccountOnFile account : referral.accounts()) {
                if (account.role() == AccountRole.CHILD) {
                    ids.add(referral.facts().id());
                    indexes.add(account.index());
                    bands.add(Ages.band(account.age()));
                }
            }
        }
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            insert into assess.child (referral_id, account_index, age_band)
                            select * from unnest(?::bigint[], ?::int[], ?::text[])
                            on conflict (referral_id, account_index) do nothing\
                            """)
                    .params(
                            ids.toArray(Long[]::new),
                            indexes.toArray(Integer[]::new),
                            bands.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Puts referrals into the cases of their anchors, opening cases that are not there and folding
     * those that lose their last referral.
     *
     * @param at when
     * @return every open case that changed
     */
    public Set<CaseId> place(Map<ReferralId, Set<Anchor>> wanted, Instant at) {
        Map<Anchor, Long> cases =
                open(wanted.values().stream().flatMap(Set::stream).distinct().toList(), at);
        Map<Long, Set<Long>> now = holding(wanted.keySet());
        List<long[]> come = new ArrayList<>();
        List<long[]> go = new ArrayList<>();
        Set<Long> touched = new LinkedHashSet<>();
        wanted.forEach((referral, anchors) -> {
            Set<Long> target = new LinkedHashSet<>();
            anchors.forEach(anchor -> target.add(cases.getOrDefault(anchor, 0L)));
            Set<Long> held = now.getOrDefault(referral.value(), Set.of());
            target.stream()
                    .filter(c -> !held.contains(c))
                    .forEach(c -> come.add(new long[] {c, referral.value()}));
            held.stream()
                    .filter(c -> !target.contains(c))
                    .forEach(c -> go.add(new long[] {c, referral.value()}));
            touched.addAll(target);
            touched.addAll(held);
        });
        write(
                come,
                "insert into assess.case_referral (case_id, referral_id) select * from unnest(?::bigint[], ?::bigint[]) on conflict do nothing");
        write(
                go,
                "insert into assess.case_left (case_id, referral_id) select * from unnest(?::bigint[], ?::bigint[]) on conflict do nothing");
        write(
                go,
                "delete from assess.case_referral using unnest(?::bigint[], ?::bigint[]) as gone (c, r) where case_id = c and referral_id = r");
        if (!come.isEmpty() || !go.isEmpty()) {
            lock(Stream.concat(come.stream(), go.stream()).map(pair -> pair[0]).toList());
        }
        reopen(come, at);
        if (!go.isEmpty()) {
            touched.removeAll(fold(go, come));
        }
        Set<CaseId> open = new LinkedHashSet<>();
        touched.forEach(number -> open.add(new CaseId(number)));
        return open;
    }

    /**
     * Every case that holds a referral or once did: people may have written about it in any of
     * them.
     */
    public List<CaseId> casesEverOf(ReferralId referral) {
        return jdbc.sql(
                        """
                        select case_id from assess.case_referral where referral_id = ?
                        union select case_id from assess.case_left where referral_id = ? order by 1\
                        """)
                .params(referral.value(), referral.value())
                .query((row, n) -> new CaseId(row.getLong(1)))
                .list();
    }

    /** The cases that hold a referral and are not folded. */
    public List<CaseId> casesOf(ReferralId referral) {
        return jdbc.sql(
                        """
                        select c.id from assess.case_referral r join assess.cases c on c.id = r.case_id
                        where r.referral_id = ? and c.state <> 'folded' order by c.id\
                        """)
                .param(referral.value())
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    /** The numbers of all open cases. */
    public List<Long> open() {
        return jdbc.sql("select id from assess.cases where state = 'open' order by id")
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** Folds those of these cases whose every referral is erased: nobody can work on them. */
    public void foldWhatIsEmpty(List<Long> cases) {
        jdbc.sql(
                        """
                        update assess.cases c set state = 'folded'
                        where c.id = any(?) and c.state = 'open' and not exists (
                            select 1 from assess.case_referral r join assess.referral_fact f
                                on f.referral_id = r.referral_id where r.case_id = c.id)\
                        """)
                .param(cases.toArray(Long[]::new))
                .update();
    }

    /**
     * The cases of these anchors, opened when they are not there.
     *
     * <p>Those that are there are not written to unless they are folded: the stage that assesses
     * them works beside this one, and two that write the same rows in different orders lock each
     * other out.
     */
    private Map<Anchor, Long> open(List<Anchor> anchors, Instant at) {
        String[] kinds = anchors.stream().map(Anchor::kind).toArray(String[]::new);
        Long[] numbers = anchors.stream().map(Anchor::number).toArray(Long[]::new);
        jdbc.sql(
                        """
                        insert into assess.cases (kind, anchor, opened)
                        select k, n, ? from unnest(?::text[], ?::bigint[]) as a (k, n)
                        on conflict (kind, anchor) do nothing\
                        """)
                .params(Timestamp.from(at), kinds, numbers)
                .update();
        Map<Anchor, Long> cases = new LinkedHashMap<>();
        List<Long> folded = new ArrayList<>();
        jdbc.sql(
                        """
                        select c.id, c.kind, c.anchor, c.state from assess.cases c
                        join unnest(?::text[], ?::bigint[]) as a (k, n) on kind = k and anchor = n\
                        """)
                .params(kinds, numbers)
                .query(row -> {
                    long id = row.getLong("id");
                    cases.put(new Anchor(row.getString("kind"), row.getLong("anchor")), id);
                    if (row.getString("state").equals("folded")) {
                        folded.add(id);
                    }
                });
        unfold(folded);
        return cases;
    }

    private void unfold(List<Long> folded) {
        if (!folded.isEmpty()) {
            lock(folded);
            jdbc.sql(
                            "update assess.cases set state = 'open', folded_into = null where id = any(?) and state = 'folded'")
                    .param(folded.toArray(Long[]::new))
                    .update();
        }
    }

    /** Locks cases in the order of their numbers, as everybody who changes many must. */
    private void lock(Collection<Long> cases) {
        AssessmentStore.lock(jdbc, cases.toArray(Long[]::new));
    }

    private Map<Long, Set<Long>> holding(Collection<ReferralId> referrals) {
        Map<Long, Set<Long>> holding = new LinkedHashMap<>();
        jdbc.sql("select referral_id, case_id from assess.case_referral where referral_id = any(?)")
                .param(referrals.stream().map(ReferralId::value).toArray(Long[]::new))
                .query(row -> {
                    holding.computeIfAbsent(row.getLong("referral_id"), id -> new LinkedHashSet<>())
                            .add(row.getLong("case_id"));
                });
        return holding;
    }

    private void write(List<long[]> pairs, String sql) {
        if (!pairs.isEmpty()) {
            jdbc.sql(sql)
                    .params(
                            pairs.stream().map(pair -> pair[0]).toArray(Long[]::new),
                            pairs.stream().map(pair -> pair[1]).toArray(Long[]::new))
                    .update();
        }
    }

    /** A case that was closed and gets a new referral is open again: nothing new stays unseen. */
    private void reopen(List<long[]> come, Instant at) {
        if (!come.isEmpty()) {
            jdbc.sql(
                            "update assess.cases set state = 'open', opened = ? where id = any(?) and state = 'closed'")
                    .params(
                            Timestamp.from(at),
                            come.stream().map(pair -> pair[0]).toArray(Long[]::new))
                    .update();
        }
    }

    /** Folds cases that hold nothing any more into the case that their last referral went to. */
    private Set<Long> fold(List<long[]> gone, List<long[]> come) {
        Map<Long, Long> newHome = new LinkedHashMap<>();
        come.forEach(pair -> newHome.put(pair[1], pair[0]));
        Set<Long> folded = new LinkedHashSet<>();
        for (long[] pair : gone) {
            int rows =
                    jdbc.sql(
                                    """
                                    update assess.cases set state = 'folded', folded_into = ?
                                    where id = ? and not exists (select 1 from assess.case_referral where case_id = ?)\
                                    """)
                            .param(newHome.get(pair[1]))
                            .param(pair[0])
                            .param(pair[0])
                            .update();
            if (rows > 0) {
                folded.add(pair[0]);
            }
        }
        return folded;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
