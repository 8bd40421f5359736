package org.rowan.match.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.match.media.ContentHashes;
import org.rowan.match.media.ContentHashes.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Media that wait to be decoded, leased to one process at a time. */
@Repository
public class WaitingStore {
    /** A file that ended the server so often is left alone. */
    private static final int ATTEMPTS = 5;

    /** A lease is short and renewed, so that files of a server that died soon find another. */
    private static final String LEASE = "interval '20 seconds'";

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file to decode. */
    public record Waiting(long media, long referral, String content) {}

    /** Leases some waiting files, the oldest first, for twenty seconds. */
    public List<Waiting> lease(int limit) {
        jdbc.sql(
                        "update match.media set reading = 'unreadable', reason = 'decoding it failed five times without an answer' where reading = 'waiting' and attempts >= ? and leased_until < now()")
                .param(ATTEMPTS)
                .update();
        return jdbc.sql(
                        """
                        update match.media set leased_until = now() + %s, attempts = attempts + 1
                        where id in (select id from match.media where reading = 'waiting' and content is not null
                            and (leased_until is null or leased_until < now()) order by id limit ? for update skip locked)
                        returning id, referral_id, content\
                        """
                                .formatted(LEASE))
                .param(limit)
                .query((row, i) -> new Waiting(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
    }

    /** Leases files for another twenty seconds, as far as they still wait. */
    public void renew(List<Waiting> leased) {
        jdbc.sql(
                        "update match.media set leased_until = now() + %s where reading = 'waiting' and id = any(?)"
                                .formatted(LEASE))
                .param(leased.stream().map(Waiting::media).toArray(Long[]::new))
                .update();
    }

    /** Stores what decoding gave; whether the file is still there and has a perceptual hash. */
    public boolean store(long media, ContentHashes hashes) {
        boolean hashed = hashes.pdq() != null || !hashes.frames().isEmpty();
        String reading =
                hashes.problem() != null
                        ? "unreadable"
                        : hashes.lowQuality() || !hashed ? "low-quality" : "hashed";
        String reason =
                hashes.lowQuality()
                        ? "PDQ quality " + hashes.quality() + " is below 50: too flat to compare"
                        : hashes.problem();
        int there = update(media, hashes.pdq(), hashes.quality(), reading, reason);
        if (there > 0 && !hashes.frames().isEmpty()) {
            frames(media, hashes.frames());
        }
        return there > 0 && hashed;
    }

    /** Stores why a file could not be decoded. */
    public void unreadable(long media, String reason) {
        update(media, null, null, "unreadable", reason);
    }

    private int update(
            long media,
            byte @Nullable [] pdq,
            @Nullable Integer quality,
            String reading,
            @Nullable String reason) {
        return jdbc.sql(
                        "update match.media set pdq = coalesce(?, pdq), quality = ?, reading = ?, reason = ?, leased_until = null where id = ?")
                .params(java.util.Arrays.asList(pdq, quality, reading, reason, media))
                .update();
    }

    private void frames(long media, List<Frame> frames) {
        jdbc.sql("delete from match.frame where media_id = ?").param(media).update();
        jdbc.sql(
                        "insert into match.frame (media_id, frame, seconds, pdq, quality) select ?, * from unnest(?::int[], ?::float8[], ?::bytea[], ?::int[])")
                .params(
                        media,
                        frames.stream().map(Frame::number).toArray(Integer[]::new),
                        frames.stream().map(Frame::seconds).toArray(Double[]::new),
                        frames.stream().map(Frame::pdq).toArray(byte[][]::new),
                        frames.stream().map(Frame::quality).toArray(Integer[]::new))
                .update();
    }
}
