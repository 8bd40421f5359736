package org.rowan.match.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.engine.hash.Hash256;
import org.rowan.match.live.LiveBanks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashed frames of videos. */
@Repository
public class FrameStore {
    private final JdbcClient jdbc;

    FrameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A video's distinct frames that are worth comparing, at least one.
     *
     * @param novel whether no bank held it so far
     */
    public record Video(long media, long referral, boolean novel, List<Hash256> frames) {
        public Video {
            frames = List.copyOf(frames);
        }
    }

    /** The videos among these media. */
    public List<Video> videos(Collection<Long> media) {
        Map<Long, Video> videos = new LinkedHashMap<>();
        Map<Long, List<Hash256>> frames = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct m.id, m.referral_id, m.novel, f.pdq from match.media m join match.frame f on f.media_id = m.id
                        where m.id = any(?) and f.quality >= 50 order by m.id\
                        """)
                .param(media.toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong(1);
                    videos.putIfAbsent(
                            id, new Video(id, row.getLong(2), row.getBoolean(3), List.of()));
                    frames.computeIfAbsent(id, i -> new ArrayList<>())
                            .add(LiveBanks.hash(row.getBytes(4)));
                });
        return videos.values().stream()
                .map(video ->
                        new Video(
                                video.media(),
                                video.referral(),
                                video.novel(),
                                frames.getOrDefault(video.media(), List.of())))
                .toList();
    }
}
