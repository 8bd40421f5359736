package org.rowan.link.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Edge;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons, what happened to them, scored pairs, relations and people's decisions. */
public final class PartitionStore {
    private final JdbcClient jdbc;

    public PartitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the log. */
    public record LogLine(
            String kind, long person, long other, List<Long> accounts, String detail) {}

    /** A tie between two accounts of different persons. */
    public record Tie(long first, long second, String label) {}

    /**
     * How far linking has come.
     *
     * @param generation the number of changes so far
     * @param model the model in force; 0 before anything was linked
     */
    public record State(long generation, int model) {}

    /** How far linking has come, locked until the transaction ends. */
    public State lockState() {
        return state(" for update");
    }

    /** How far linking had come when this was asked. */
    public State state() {
        return state("");
    }

    private State state(String how) {
        return jdbc.sql("select generation, model_id from link.state" + how)
                .query((row, i) -> new State(row.getLong(1), row.getInt(2)))
                .single();
    }

    public void setGeneration(long generation) {
        jdbc.sql("update link.state set generation = ?").param(generation).update();
    }

    public long newestPerson() {
        return jdbc.sql("select coalesce(max(id), 0) from link.person")
                .query((row, i) -> row.getLong(1))
                .single();
    }

    public void open(Collection<Long> persons, Instant at) {
        if (!persons.isEmpty()) {
            jdbc.sql(
                            "insert into link.person (id, opened) select p, ? from unnest(?::bigint[]) as n (p) on conflict do nothing")
                    .params(Timestamp.from(at), persons.toArray(Long[]::new))
                    .update();
        }
    }

    public void merged(Map<Long, Long> keptByGone) {
        if (!keptByGone.isEmpty()) {
            jdbc.sql(
                            "update link.person p set merged_into = n.k from unnest(?::bigint[], ?::bigint[]) as n (g, k) where p.id = n.g")
                    .params(
                            keptByGone.keySet().toArray(Long[]::new),
                            keptByGone.values().toArray(Long[]::new))
                    .update();
        }
    }

    public void attention(long person, @Nullable String why) {
        jdbc.sql("update link.person set attention = ? where id = ?")
                .param(why)
                .param(person)
                .update();
    }

    public Map<Long, String> attentions() {
        Map<Long, String> attentions = new LinkedHashMap<>();
        jdbc.sql("select id, attention from link.person where attention is not null order by id")
                .query(row -> {
                    attentions.put(row.getLong(1), row.getString(2));
                });
        return attentions;
    }

    /** Why some of these persons await attention. */
    public Map<Long, String> attentions(Collection<Long> persons) {
        Map<Long, String> attentions = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, attention from link.person where attention is not null and id = any(?)")
                .param(persons.toArray(Long[]::new))
                .query(row -> {
                    attentions.put(row.getLong(1), row.getString(2));
                });
        return attentions;
    }

    /**
     * Where merged persons live on: the number asked for, and the one that holds its accounts now.
     */
    public Map<Long, Long> current(Collection<Long> persons) {
        Map<Long, Long> current = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        with recursive alias (asked, now) as (
                            select p, p from unnest(?::bigint[]) as n (p)
                            union all
                            select alias.asked, person.merged_into from alias join link.person on person.id = alias.now
                            where person.merged_into is not null)
                        select asked, now from alias join link.person on id = now where merged_into is null\
                        """)
                .param(persons.toArray(Long[]::new))
                .query(row -> {
                    current.put(row.getLong(1), row.getLong(2));
                });
        return current;
    }

    public void log(List<LogLine> lines, String model, Instant at) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into link.event (at, kind, person_id, other_id, accounts, model, detail)
                        select ?, k, nullif(p, 0), nullif(o, 0), coalesce(string_to_array(nullif(a, ''), ',')::bigint[], '{}'), ?, d::jsonb
                        from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[]) with ordinality as n (k, p, o, a, d, place)
                        order by place\
                        """)
                .params(
                        Timestamp.from(at),
                        model,
                        lines.stream().map(LogLine::kind).toArray(String[]::new),
                        lines.stream().map(LogLine::person).toArray(Long[]::new),
                        lines.stream().map(LogLine::other).toArray(Long[]::new),
                        lines.stream().map(line -> joined(line.accounts())).toArray(String[]::new),
                        lines.stream().map(LogLine::detail).toArray(String[]::new))
                .update();
    }

    /** Keeps pairs with their bits under a model. */
    public void saveEdges(Collection<Edge> edges, int model, Instant at) {
        Map<List<Long>, Edge> distinct = new LinkedHashMap<>();
        edges.forEach(edge -> distinct.put(List.of(edge.first(), edge.second()), edge));
        if (distinct.isEmpty()) {
            return;
        }
        List<Edge> unique = new ArrayList<>(distinct.values());
        jdbc.sql(
                        """
                        insert into link.edge (first_id, second_id, bits, substantial, veto, model_id, at)
                        select f, s, b, u, v, ?, ? from unnest(?::bigint[], ?::bigint[], ?::float8[], ?::boolean[], ?::text[])
                            as n (f, s, b, u, v)
                        on conflict (first_id, second_id, model_id) do update set bits = excluded.bits,
                            substantial = excluded.substantial, veto = excluded.veto, at = excluded.at\
                        """)
                .params(
                        model,
                        Timestamp.from(at),
                        unique.stream().map(Edge::first).toArray(Long[]::new),
                        unique.stream().map(Edge::second).toArray(Long[]::new),
                        unique.stream().map(Edge::bits).toArray(Double[]::new),
                        unique.stream().map(Edge::substantial).toArray(Boolean[]::new),
                        unique.stream().map(Edge::veto).toArray(String[]::new))
                .update();
    }

    public void saveTies(Collection<Tie> ties, Instant at) {
        if (!ties.isEmpty()) {
            jdbc.sql(
                            """
                            insert into link.relation (first_id, second_id, label, at)
                            select f, s, l, ? from unnest(?::bigint[], ?::bigint[], ?::text[]) as n (f, s, l)
                            on conflict do nothing\
                            """)
                    .params(
                            Timestamp.from(at),
                            ties.stream().map(Tie::first).toArray(Long[]::new),
                            ties.stream().map(Tie::second).toArray(Long[]::new),
                            ties.stream().map(Tie::label).toArray(String[]::new))
                    .update();
        }
    }

    /** Decisions that hold, without their words. */
    public List<Decision> decisions() {
        return jdbc.sql("select * from link.decision where withdrawn_at is null order by id")
                .query((row, i) -> DecisionStore.decision(row))
                .list();
    }

    /**
     * Deletes the pairs, ties and decisions that name erased accounts, and the measures of log
     * lines that rested on them; the lines stay.
     */
    public void erase(Collection<Long> accounts) {
        Long[] ids = accounts.toArray(Long[]::new);
        jdbc.sql(
                        """
                        update link.event set detail = '{"erased": true}' where id in (
                            select about.id from link.event own join link.event about
                                on about.person_id in (own.person_id, own.other_id) or about.other_id = own.person_id
                            where own.accounts && ?
                                and (about.accounts && ? or (about.detail -> 'pair' ->> 'first')::bigint = any(?)
                                    or (about.detail -> 'pair' ->> 'second')::bigint = any(?)))\
                        """)
                .params(ids, ids, ids, ids)
                .update();
        forget(ids, List.of("edge", "relation", "decision", "held_tie"));
    }

    /** Deletes the pairs and ties of corrected accounts, to be found anew. */
    public void forgetPairs(Collection<Long> accounts) {
        if (!accounts.isEmpty()) {
            forget(accounts.toArray(Long[]::new), List.of("edge", "relation", "held_tie"));
        }
    }

    private void forget(Long[] ids, List<String> tables) {
        for (String table : tables) {
            jdbc.sql("delete from link." + table + " where first_id = any(?) or second_id = any(?)")
                    .params(ids, ids)
                    .update();
        }
    }

    private static String joined(List<Long> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(text.isEmpty() ? "" : ",").append(number));
        return text.toString();
    }
}
