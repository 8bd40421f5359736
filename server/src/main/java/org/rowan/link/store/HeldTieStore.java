package org.rowan.link.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rowan.engine.link.Edge;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.link.HeldTie;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pairs that would have joined two persons whose cases were both in hand. */
public final class HeldTieStore {
    private final JdbcClient jdbc;

    public HeldTieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps pairs; one that is there already stays as it was first. */
    public void save(Collection<Edge> pairs, Instant at) {
        if (!pairs.isEmpty()) {
            jdbc.sql(
                            """
                            insert into link.held_tie (first_id, second_id, bits, at)
                            select f, s, b, ? from unnest(?::bigint[], ?::bigint[], ?::float8[]) as n (f, s, b)
                            on conflict do nothing\
                            """)
                    .params(
                            Timestamp.from(at),
                            pairs.stream().map(Edge::first).toArray(Long[]::new),
                            pairs.stream().map(Edge::second).toArray(Long[]::new),
                            pairs.stream().map(Edge::bits).toArray(Double[]::new))
                    .update();
        }
    }

    /**
     * Ties between persons who are still two and whom nobody said to be two, the strongest pair of
     * each, oldest first.
     */
    public List<HeldTie> open() {
        return jdbc.sql(
                        """
                        select * from (
                            select distinct on (least(a.person_id, b.person_id), greatest(a.person_id, b.person_id))
                                a.id as one, a.person_id as one_person, b.id as other, b.person_id as other_person, t.bits, t.at
                            from link.held_tie t join link.account a on a.id = t.first_id join link.account b on b.id = t.second_id
                            where a.person_id <> b.person_id and not exists (
                                select 1 from link.decision d
                                join link.account c on c.id = d.first_id join link.account e on e.id = d.second_id
                                where d.verdict = 'not-the-same' and d.withdrawn_at is null
                                    and (c.person_id, e.person_id) in ((a.person_id, b.person_id), (b.person_id, a.person_id)))
                            order by least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), t.bits desc) ties
                        order by at, one\
                        """)
                .query((row, i) ->
                        new HeldTie(
                                new PersonId(row.getLong("one_person")),
                                new PersonId(row.getLong("other_person")),
                                new AccountId(row.getLong("one")),
                                new AccountId(row.getLong("other")),
                                row.getDouble("bits"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Forgets all ties between these two persons. */
    public void forget(PersonId first, PersonId second) {
        jdbc.sql(
                        """
                        delete from link.held_tie t using link.account a, link.account b
                        where a.id = t.first_id and b.id = t.second_id
                            and (a.person_id, b.person_id) in ((?, ?), (?, ?))\
                        """)
                .params(first.value(), second.value(), second.value(), first.value())
                .update();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from link.held_tie)")
                .query((row, i) -> row.getBoolean(1))
                .single();
    }
}
