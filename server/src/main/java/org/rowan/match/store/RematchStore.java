package org.rowan.match.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of entries that past media are still to be compared with. */
@Repository
public class RematchStore {
    private final JdbcClient jdbc;

    RematchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change: entries {@code from} to {@code until}. */
    public record Pending(long id, long from, long until) {}

    /** Visible changes not worked on yet, the oldest first. */
    public List<Pending> pending() {
        return jdbc.sql(
                        "select id, entry_from, entry_until from match.change where rematch and rematched is null order by id limit 1000")
                .query((row, i) -> new Pending(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** The number from which on transactions have not begun yet. */
    public long barrier() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query((row, i) -> row.getLong(1))
                .single();
    }

    public void done(List<Pending> changes, Instant at) {
        jdbc.sql("update match.change set rematched = ? where id = any(?)")
                .params(Timestamp.from(at), Arrays.longs(changes, Pending::id))
                .update();
    }

    /** Past media that equal an entry in one fingerprint. */
    public record PastHit(
            long media, long referral, long entry, String type, @Nullable String classification) {}

    /** Past media equal to any entry of a change. */
    public List<PastHit> equal(Pending change) {
        return jdbc.sql(
                        """
                        with listed as (
                            select f.entry_id, f.type, f.bits, coalesce(e.classification, b.classification) classification
                            from match.fingerprint f join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id
                            where f.entry_id between ? and ? and f.type <> 'pdq' and f.withdrawn is null and e.withdrawn is null
                                and e.disable_until = 1 and b.closed is null and b.enabled_ratio > 0
                                and (b.valid_from is null or b.valid_from <= now()) and (b.valid_until is null or b.valid_until > now()))
                        select m.id, m.referral_id, l.entry_id, l.type, l.classification from listed l join match.media m on m.md5 = l.bits where l.type = 'md5'
                        union all
                        select m.id, m.referral_id, l.entry_id, l.type, l.classification from listed l join match.media m on m.sha1 = l.bits where l.type = 'sha1'
                        union all
                        select m.id, m.referral_id, l.entry_id, l.type, l.classification from listed l join match.media m on m.sha256 = l.bits where l.type = 'sha256'
                        union all
                        select m.id, m.referral_id, l.entry_id, l.type, l.classification from listed l
                            join match.stated_fingerprint s on s.bits = l.bits and s.type = l.type join match.media m on m.id = s.media_id\
                        """)
                .params(change.from(), change.until())
                .query((row, i) ->
                        new PastHit(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }
}
