package org.rowan.match.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Copies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups of media: copies of a file, and series of novel files. */
@Repository
public class GroupStore {
    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The two ways in which media belong together. */
    public enum Kind {
        COPIES,
        SERIES;

        String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String column() {
            return table() + "_id";
        }
    }

    /** A media item that shares a key, and its group, if it is in one. */
    public record Member(String key, long media, @Nullable Long group) {}

    /**
     * One media item for each key, of those that are stored; all that share a key are in one group.
     *
     * @param column one of {@code md5, sha1, sha256, uploader}
     */
    public List<Member> representatives(Kind kind, String column, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        String novel = kind == Kind.SERIES ? " and m.novel" : "";
        return jdbc.sql(
                        "select encode(u.k, 'hex'), m.id, m.g from unnest(?::bytea[]) u(k) cross join lateral (select id, %s g from match.media m where m.%s = u.k%s limit 1) m"
                                .formatted(kind.column(), column, novel))
                .param(Arrays.bytes(keys))
                .query((row, i) ->
                        new Member(row.getString(1), row.getLong(2), row.getObject(3, Long.class)))
                .list();
    }

    /** These media as far as they are still stored, with their groups; the key is the number. */
    public List<Member> members(Kind kind, Collection<Long> media) {
        if (media.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select id::text, id, %s from match.media where id = any(?)"
                                .formatted(kind.column()))
                .param(media.toArray(Long[]::new))
                .query((row, i) ->
                        new Member(row.getString(1), row.getLong(2), row.getObject(3, Long.class)))
                .list();
    }

    /** Puts media into groups; those that were not in theirs before. */
    public List<Long> join(Kind kind, Map<Long, Long> groupByMedia) {
        if (groupByMedia.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<Long, Long>> rows = List.copyOf(groupByMedia.entrySet());
        return jdbc.sql(
                        """
                        update match.media m set %1$s = u.g from unnest(?::bigint[], ?::bigint[]) u(id, g)
                        where m.id = u.id and m.%1$s is distinct from u.g returning m.id\
                        """
                                .formatted(kind.column()))
                .params(
                        Arrays.longs(rows, Map.Entry::getKey),
                        Arrays.longs(rows, Map.Entry::getValue))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** How many files groups have, as far as they are counted. */
    public Map<Long, Integer> files(Kind kind, Collection<Long> numbers) {
        Map<Long, Integer> files = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select id, files from match.%s where id = any(?)".formatted(kind.table()))
                    .param(numbers.toArray(Long[]::new))
                    .query(row -> {
                        files.put(row.getLong(1), row.getInt(2));
                    });
        }
        return files;
    }

    /** By how much a group grew, and between which times. */
    public record Grown(long group, int files, int referrals, Instant first, Instant last) {}

    /** Adds to the counts of groups. */
    public void countOn(Kind kind, List<Grown> grown) {
        if (grown.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update match.%s g set files = g.files + n.files, referrals = g.referrals + n.referrals,
                            first_seen = least(g.first_seen, n.first_seen), last_seen = greatest(g.last_seen, n.last_seen)
                        from unnest(?::bigint[], ?::int[], ?::int[], ?::timestamptz[], ?::timestamptz[])
                            n (id, files, referrals, first_seen, last_seen)
                        where g.id = n.id\
                        """
                                .formatted(kind.table()))
                .params(
                        Arrays.longs(grown, Grown::group),
                        Arrays.integers(grown, Grown::files),
                        Arrays.integers(grown, Grown::referrals),
                        Arrays.times(grown, Grown::first),
                        Arrays.times(grown, Grown::last))
                .update();
    }

    /** Makes groups part of others. */
    public void merge(Kind kind, Map<Long, Long> intoByGroup) {
        if (intoByGroup.isEmpty()) {
            return;
        }
        List<Map.Entry<Long, Long>> rows = List.copyOf(intoByGroup.entrySet());
        Long[] from = intoByGroup.keySet().toArray(Long[]::new);
        jdbc.sql(
                        "update match.media m set %1$s = u.g from unnest(?::bigint[], ?::bigint[]) u(old, g) where m.%1$s = u.old"
                                .formatted(kind.column()))
                .params(from, Arrays.longs(rows, Map.Entry::getValue))
                .update();
        jdbc.sql("delete from match.%s where id = any(?)".formatted(kind.table()))
                .param(from)
                .update();
    }

    /** One sighting of a file of a group. */
    public record Sighting(
            long group, long referral, @Nullable String uploader, Instant seen, boolean known) {}

    /** All sightings of groups, each group's in the order of time. */
    public List<Sighting> sightings(Kind kind, Collection<Long> groups) {
        String known =
                kind == Kind.SERIES
                        ? "exists (select 1 from match.finding f join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id where f.media_id = m.id and not b.negative and e.withdrawn is null)"
                        : "false";
        return jdbc.sql(
                        "select %1$s, referral_id, encode(uploader, 'hex'), seen, %2$s from match.media m where %1$s = any(?) order by %1$s, seen, id"
                                .formatted(kind.column(), known))
                .param(groups.toArray(Long[]::new))
                .query((row, i) ->
                        new Sighting(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getBoolean(5)))
                .list();
    }

    /** Stores counts of copies; a burst stays one. The groups that became a burst just now. */
    public List<Long> saveCopies(List<Copies> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<Long, Boolean> before = new HashMap<>();
        jdbc.sql("select id, burst from match.copies where id = any(?)")
                .param(Arrays.longs(groups, Copies::id))
                .query((row, i) -> before.put(row.getLong(1), row.getBoolean(2)))
                .list();
        jdbc.sql(
                        """
                        insert into match.copies (id, files, referrals, uploaders, first_seen, last_seen, burst, burst_referrals, burst_uploaders)
                        select * from unnest(?::bigint[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::int[], ?::int[])
                        on conflict (id) do update set files = excluded.files, referrals = excluded.referrals, uploaders = excluded.uploaders,
                            first_seen = excluded.first_seen, last_seen = excluded.last_seen, burst = copies.burst or excluded.burst,
                            burst_referrals = greatest(copies.burst_referrals, excluded.burst_referrals),
                            burst_uploaders = greatest(copies.burst_uploaders, excluded.burst_uploaders)\
                        """)
                .params(
                        Arrays.longs(groups, Copies::id),
                        Arrays.integers(groups, Copies::files),
                        Arrays.integers(groups, Copies::referrals),
                        Arrays.integers(groups, Copies::accounts),
                        Arrays.times(groups, Copies::first),
                        Arrays.times(groups, Copies::last),
                        Arrays.booleans(groups, Copies::burst),
                        Arrays.integers(groups, Copies::burstReferrals),
                        Arrays.integers(groups, Copies::burstAccounts))
                .update();
        return groups.stream()
                .filter(Copies::burst)
                .map(Copies::id)
                .filter(id -> !before.getOrDefault(id, false))
                .toList();
    }

    /** Those of the groups that are a burst. */
    public List<Long> bursts(Collection<Long> copies) {
        if (copies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id from match.copies where burst and id = any(?)")
                .param(copies.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** The novel files of groups of copies, with the series they are in; the key is the group. */
    public List<Member> novelCopies(Collection<Long> copies) {
        if (copies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select copies_id, id, series_id from match.media where novel and copies_id = any(?) order by id")
                .param(copies.toArray(Long[]::new))
                .query((row, i) ->
                        new Member(row.getString(1), row.getLong(2), row.getObject(3, Long.class)))
                .list();
    }

    /** Stores counts of series. */
    public void saveSeries(List<org.rowan.match.Series> series) {
        if (series.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into match.series (id, files, referrals, uploaders, known_files, first_seen, last_seen)
                        select * from unnest(?::bigint[], ?::int[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::timestamptz[])
                        on conflict (id) do update set files = excluded.files, referrals = excluded.referrals, uploaders = excluded.uploaders,
                            known_files = excluded.known_files, first_seen = excluded.first_seen, last_seen = excluded.last_seen\
                        """)
                .params(
                        Arrays.longs(series, org.rowan.match.Series::id),
                        Arrays.integers(series, org.rowan.match.Series::files),
                        Arrays.integers(series, org.rowan.match.Series::referrals),
                        Arrays.integers(series, org.rowan.match.Series::accounts),
                        Arrays.integers(series, org.rowan.match.Series::knownSince),
                        Arrays.times(series, org.rowan.match.Series::first),
                        Arrays.times(series, org.rowan.match.Series::last))
                .update();
    }

    /** Removes the counts of groups that have no members any more. */
    public void removeEmpty(Kind kind, Collection<Long> groups) {
        jdbc.sql(
                        "delete from match.%s g where id = any(?) and not exists (select 1 from match.media m where m.%s = g.id)"
                                .formatted(kind.table(), kind.column()))
                .param(groups.toArray(Long[]::new))
                .update();
    }

    /** Referrals that have a file in one of these groups. */
    public List<Long> referrals(Kind kind, Collection<Long> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select distinct referral_id from match.media where %s = any(?) order by 1"
                                .formatted(kind.column()))
                .param(groups.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }
}
