package org.rowan.match.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hits: media found in banks. */
@Repository
public class FindingStore {
    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hit to store. */
    public record NewFinding(
            long media,
            long entry,
            String algorithm,
            int distance,
            String orientation,
            @Nullable Integer quality,
            @Nullable String classification,
            String policy,
            Instant found) {}

    /** Stores hits, leaving those that are there; the new ones as media and entry. */
    public Map<Long, List<Long>> saveAll(List<NewFinding> findings) {
        Map<Long, List<Long>> fresh = new HashMap<>();
        if (findings.isEmpty()) {
            return fresh;
        }
        jdbc.sql(
                        """
                        insert into match.finding (media_id, entry_id, algorithm, distance, orientation, quality, classification, policy, found)
                        select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[])
                        on conflict do nothing returning media_id, entry_id\
                        """)
                .params(
                        Arrays.longs(findings, NewFinding::media),
                        Arrays.longs(findings, NewFinding::entry),
                        Arrays.texts(findings, NewFinding::algorithm),
                        Arrays.integers(findings, NewFinding::distance),
                        Arrays.texts(findings, NewFinding::orientation),
                        Arrays.integers(findings, NewFinding::quality),
                        Arrays.texts(findings, NewFinding::classification),
                        Arrays.texts(findings, NewFinding::policy),
                        Arrays.times(findings, NewFinding::found))
                .query((row, i) ->
                        fresh.computeIfAbsent(row.getLong(1), m -> new java.util.ArrayList<>())
                                .add(row.getLong(2)))
                .list();
        return fresh;
    }
}
