package org.rowan.link.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The models that links were and are judged under, and how far a waiting one has come. */
public final class ModelStore {
    private final JdbcClient jdbc;

    public ModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A model as it was read.
     *
     * @param inForce since when; null while it waits, or was overtaken
     * @param judgedTo the last person that was judged under it while it waits
     * @param judged how many persons that were
     */
    public record Kept(
            int id,
            String name,
            String version,
            String content,
            boolean shipped,
            @Nullable Instant inForce,
            long judgedTo,
            long judged) {}

    /** The model in force; empty before anything was linked. */
    public Optional<Kept> inForce() {
        return jdbc.sql("select m.* from link.model m join link.state on model_id = m.id")
                .query((row, i) -> kept(row))
                .optional();
    }

    /** The newest model, unless it is in force. */
    public Optional<Kept> waiting() {
        return jdbc.sql("select * from link.model order by id desc limit 1")
                .query((row, i) -> kept(row))
                .optional()
                .filter(newest -> newest.inForce() == null);
    }

    public Kept get(int id) {
        return jdbc.sql("select * from link.model where id = ?")
                .param(id)
                .query((row, i) -> kept(row))
                .single();
    }

    /** Keeps a model; its number. One that was kept before waits again as the newest. */
    public int add(
            String name, String version, String content, boolean shipped, String by, Instant at) {
        byte[] digest = digest(content);
        jdbc.sql(
                        "update link.model set digest = digest || int4send(id) where digest = ? and id is distinct from (select model_id from link.state)")
                .param(digest)
                .update();
        return jdbc.sql(
                        "insert into link.model (name, version, digest, content, shipped, added, added_by) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(name, version, digest, content, shipped, Timestamp.from(at), by)
                .query((row, i) -> row.getInt(1))
                .single();
    }

    /** Puts a model in force; what was noted while it waited is done with. */
    public void putInForce(int id, Instant at) {
        jdbc.sql("update link.model set in_force = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
        jdbc.sql("update link.state set model_id = ?").param(id).update();
        jdbc.sql("delete from link.rejudged where model_id <= ?").param(id).update();
    }

    /** Up to so many persons after a number, ascending. */
    public List<Long> personsAfter(long person, int most) {
        return jdbc.sql(
                        "select distinct person_id from link.account where person_id > ? order by 1 limit ?")
                .params(person, most)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** How many persons there are. */
    public long persons() {
        return jdbc.sql("select count(distinct person_id) from link.account")
                .query((row, i) -> row.getLong(1))
                .single();
    }

    /** Remembers from which generation on changes are to be judged at the end; only once. */
    public void began(int id, long generation) {
        jdbc.sql(
                        "update link.model set since_generation = ? where id = ? and since_generation is null")
                .params(generation, id)
                .update();
    }

    /** Remembers how far it has come, and whom it would change. */
    public void judged(int id, long upTo, int persons, Collection<Long> changed) {
        jdbc.sql("update link.model set judged_to = ?, judged = judged + ? where id = ?")
                .params(upTo, persons, id)
                .update();
        jdbc.sql(
                        """
                        insert into link.rejudged (model_id, person_id)
                        select ?, p from unnest(?::bigint[]) with ordinality as n (p, place) order by place on conflict do nothing\
                        """)
                .params(id, changed.toArray(Long[]::new))
                .update();
    }

    /** Whom it would change, in the order found; then everybody who changed meanwhile. */
    public List<Long> toJudgeAtLast(int id) {
        return jdbc.sql(
                        """
                        select person from (
                            select place, person_id person from link.rejudged where model_id = ?
                            union all
                            select distinct 9223372036854775807, person_id from link.account
                            where person_id is not null and changed > (select since_generation from link.model where id = ?)) all_of_them
                        group by person order by min(place), person\
                        """)
                .params(id, id)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** Deletes pairs judged under models that are not in force any more; whether there were any. */
    public boolean forgetOldPairs(int most) {
        return jdbc.sql(
                                """
                                delete from link.edge where ctid = any(array(
                                    select ctid from link.edge where model_id < (select model_id from link.state) limit ?))\
                                """)
                        .param(most)
                        .update()
                > 0;
    }

    /** What tells one text from another. */
    public static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Timestamp inForce = row.getTimestamp("in_force");
        return new Kept(
                row.getInt("id"),
                row.getString("name"),
                row.getString("version"),
                row.getString("content"),
                row.getBoolean("shipped"),
                inForce == null ? null : inForce.toInstant(),
                row.getLong("judged_to"),
                row.getLong("judged"));
    }
}
