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

    /** Those of the entries, never released by a person, that are near too many pictures. */
    public List<Flood> floods(Collection<Long> entries, Instant since, int pictures) {
        return jdbc.sql(
                        """
                        select f.entry_id, count(distinct coalesce(m.copies_id, m.id)) pictures
                        from match.finding f join match.media m on m.id = f.media_id join match.entry e on e.id = f.entry_id
                        where f.entry_id = any(?) and f.algorithm = 'pdq' and f.distance > 0 and f.found >= ?
                            and e.quarantined is null and e.released is null
                        group by f.entry_id having count(distinct coalesce(m.copies_id, m.id)) >= ?\
                        """)
                .params(entries.toArray(Long[]::new), Timestamp.from(since), pictures)
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
                                "update match.entry set quarantined = null, released = ? where id = ? and quarantined is not null")
                        .params(Timestamp.from(at), entry)
                        .update()
                > 0;
    }
}
