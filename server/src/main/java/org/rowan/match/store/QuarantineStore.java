package org.rowan.match.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries that match too much. */
@Repository
public class QuarantineStore {
    private final JdbcClient jdbc;

    QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry near so many different pictures. */
    public record Flood(long entry, int pictures) {}

    /**
     * Those of the entries, never released by a person, that are near too many pictures, by their
     * latest two thousand hits.
     */
    public List<Flood> floods(Collection<Long> entries, Instant since, int pictures) {
        return jdbc.sql(
                        """
                        select e.id, count(distinct coalesce(m.copies_id, m.id)) pictures
                        from match.entry e cross join lateral (
                            select media_id from match.finding f where f.entry_id = e.id and f.found >= ? and f.algorithm = 'pdq' and f.distance > 0
                            order by f.found desc limit 2000) f join match.media m on m.id = f.media_id
                        where e.id = any(?) and e.quarantined is null and e.released is null
                        group by e.id having count(distinct coalesce(m.copies_id, m.id)) >= ?\
                        """)
                .params(Timestamp.from(since), entries.toArray(Long[]::new), pictures)
                .query((row, i) -> new Flood(row.getLong(1), row.getInt(2)))
                .list();
    }

    public void quarantine(long entry, Instant at, String reason) {
        jdbc.sql("update match.entry set quarantined = ?, quarantine_reason = ? where id = ?")
                .params(Timestamp.from(at), reason, entry)
                .update();
    }

    /** Lets an entry match again; whether it was quarantined. */
    public boolean release(long entry, Instant at) {
        return jdbc.sql(
                                "update match.entry set quarantined = null, released = ? where id ="
                                        + " ? and quarantined is not null")
                        .params(Timestamp.from(at), entry)
                        .update()
                > 0;
    }
}
