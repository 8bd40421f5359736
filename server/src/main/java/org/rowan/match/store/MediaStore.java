package org.rowan.match.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;
import org.rowan.match.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of referrals. */
@Repository
public class MediaStore {
    private final JdbcClient jdbc;

    MediaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a file stands. */
    public record Place(long referral, int fileIndex) {
        public static Place of(NewMedia file) {
            return new Place(file.referral(), file.fileIndex());
        }
    }

    /**
     * The numbers that files have, or will have once they are stored.
     *
     * @param fresh those that are not stored yet
     */
    public record Numbers(Map<Place, Long> byPlace, Set<Long> fresh) {}

    /** Looks up or draws the numbers of files. */
    public Numbers numbers(List<NewMedia> files) {
        Map<Place, Long> byPlace = HashMap.newHashMap(files.size());
        jdbc.sql("select id, referral_id, file_index from match.media where referral_id = any(?)")
                .param(files.stream().map(NewMedia::referral).distinct().toArray(Long[]::new))
                .query(row -> {
                    byPlace.put(new Place(row.getLong(2), row.getInt(3)), row.getLong(1));
                });
        List<Place> missing =
                files.stream().map(Place::of).filter(p -> !byPlace.containsKey(p)).toList();
        List<Long> drawn =
                jdbc.sql(
                                "select nextval(pg_get_serial_sequence('match.media', 'id')) from generate_series(1, ?)")
                        .param(missing.size())
                        .query((row, i) -> row.getLong(1))
                        .list();
        for (int i = 0; i < drawn.size(); i++) {
            byPlace.put(missing.get(i), drawn.get(i));
        }
        return new Numbers(byPlace, new HashSet<>(drawn));
    }

    /**
     * Stores files, or what changed about them since.
     *
     * @param byNumber the files by the numbers that were drawn for them
     * @param copies the groups of copies that files not stored before are in
     * @param series the series that files not stored before are in
     */
    public void saveAll(
            Map<Long, NewMedia> byNumber, Map<Long, Long> copies, Map<Long, Long> series) {
        List<Map.Entry<Long, NewMedia>> rows = List.copyOf(byNumber.entrySet());
        List<Long> numbers = rows.stream().map(Map.Entry::getKey).toList();
        List<NewMedia> files = rows.stream().map(Map.Entry::getValue).toList();
        jdbc.sql(
                        """
                        insert into match.media (id, copies_id, series_id, referral_id, file_index, seen, bytes, md5, sha1, sha256, content, pdq, reading, supplemental, novel, uploader)
                        overriding system value
                        select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::boolean[], ?::boolean[], ?::bytea[])
                        on conflict (referral_id, file_index) do update set
                            seen = excluded.seen, bytes = excluded.bytes, md5 = excluded.md5, sha1 = excluded.sha1, sha256 = excluded.sha256,
                            content = excluded.content, pdq = coalesce(media.pdq, excluded.pdq), supplemental = excluded.supplemental,
                            uploader = excluded.uploader,
                            reading = case when excluded.reading = 'waiting' and media.content is not distinct from excluded.content then media.reading else excluded.reading end\
                        """)
                .params(
                        Arrays.longs(numbers, number -> number),
                        Arrays.longs(numbers, copies::get),
                        Arrays.longs(numbers, series::get),
                        Arrays.longs(files, NewMedia::referral),
                        Arrays.integers(files, NewMedia::fileIndex),
                        Arrays.times(files, NewMedia::seen),
                        Arrays.longs(files, NewMedia::bytes),
                        Arrays.bytes(files, NewMedia::md5),
                        Arrays.bytes(files, NewMedia::sha1),
                        Arrays.bytes(files, NewMedia::sha256),
                        Arrays.texts(files, NewMedia::content),
                        Arrays.bytes(files, NewMedia::pdq),
                        Arrays.texts(files, file -> file.reading().code()),
                        Arrays.booleans(files, NewMedia::supplemental),
                        Arrays.booleans(files, NewMedia::novel),
                        Arrays.bytes(files, NewMedia::uploader))
                .update();
        saveStated(byNumber);
    }

    private record Stated(long media, Fingerprint fingerprint) {}

    private void saveStated(Map<Long, NewMedia> byNumber) {
        List<Stated> stated = new ArrayList<>();
        byNumber.forEach((media, file) ->
                file.others().forEach(print -> stated.add(new Stated(media, print))));
        if (stated.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into match.stated_fingerprint (media_id, type, bits, listed)
                        select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[]) on conflict do nothing\
                        """)
                .params(
                        Arrays.longs(stated, Stated::media),
                        Arrays.texts(stated, s -> s.fingerprint().type()),
                        Arrays.bytes(stated, s -> s.fingerprint().hex()),
                        Arrays.texts(stated, s -> s.fingerprint().value()))
                .update();
    }

    /** Deletes everything about a referral's files; the groups they were in. */
    public Erased erase(ReferralId referral) {
        List<Long[]> groups =
                jdbc.sql(
                                "delete from match.media where referral_id = ? returning copies_id, series_id")
                        .param(referral.value())
                        .query((row, i) ->
                                new Long[] {
                                    row.getObject(1, Long.class), row.getObject(2, Long.class)
                                })
                        .list();
        return new Erased(groups.size(), column(groups, 0), column(groups, 1));
    }

    private static List<Long> column(List<Long[]> rows, int at) {
        return rows.stream().map(row -> row[at]).filter(id -> id != null).distinct().toList();
    }

    /** How many files were deleted, and the groups that lost some. */
    public record Erased(int files, List<Long> copies, List<Long> series) {}

    /** How many files wait to be decoded. */
    public long waiting() {
        return jdbc.sql("select count(*) from match.media where reading = 'waiting'")
                .query((row, i) -> row.getLong(1))
                .single();
    }

    /**
     * A media item with a perceptual hash.
     *
     * @param pdq 32 bytes, or 256 for all eight orientations in the order of {@link
     *     org.rowan.engine.hash.Dihedral}
     * @param quality null when the sender stated the hash without it
     */
    public record Hashed(
            long id, long referral, byte[] pdq, @Nullable Integer quality, boolean novel) {}

    /** Media with a perceptual hash, in the order of their numbers. */
    public List<Hashed> hashed(Collection<Long> media) {
        return jdbc.sql(
                        "select id, referral_id, pdq, quality, novel from match.media where pdq is not null and id = any(?) order by id")
                .param(media.toArray(Long[]::new))
                .query((row, i) -> hashed(row))
                .list();
    }

    /** Media with a perceptual hash and a number above this one, the least first. */
    public List<Hashed> hashedAfter(long media, int limit) {
        return jdbc.sql(
                        "select id, referral_id, pdq, quality, novel from match.media where pdq is not null and id > ? order by id limit ?")
                .params(media, limit)
                .query((row, i) -> hashed(row))
                .list();
    }

    private static Hashed hashed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Hashed(
                row.getLong(1),
                row.getLong(2),
                row.getBytes(3),
                row.getObject(4, Integer.class),
                row.getBoolean(5));
    }

    /** Marks media that a bank turned out to hold when they were first compared. */
    public void known(Collection<Long> media) {
        jdbc.sql(
                        "update match.media set novel = false, series_id = null where id = any(?) and novel")
                .param(media.toArray(Long[]::new))
                .update();
    }

    /** The series that any of these media are in. */
    public List<Long> seriesOf(Collection<Long> media) {
        return jdbc.sql(
                        "select distinct series_id from match.media where series_id is not null and id = any(?)")
                .param(media.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** Asks for a perceptual look-up of these by the index of past media in every process. */
    public void announce(Collection<Long> media) {
        jdbc.sql("insert into match.media_change (media_id) select unnest(?)")
                .param(media.toArray(Long[]::new))
                .update();
    }
}
