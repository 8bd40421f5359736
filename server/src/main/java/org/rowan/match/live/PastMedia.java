package org.rowan.match.live;

import java.util.List;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.HashHit;
import org.rowan.engine.hash.MultiIndex;
import org.rowan.engine.hash.PdqHash;
import org.rowan.match.store.FeedStore;
import org.rowan.match.store.FeedStore.Change;
import org.rowan.match.store.FeedStore.MediaHash;
import org.springframework.stereotype.Component;

/**
 * The perceptual hashes of past media in memory, to find near-duplicates; loaded when first used.
 */
@Component
public final class PastMedia {
    /** Of media with equal hashes so many are kept: all of them are in one group anyway. */
    private static final int ALIKE = 4;

    private final FeedStore feed;
    private final FeedPlace place;
    private volatile MultiIndex index = new MultiIndex();
    private long database = -1;

    PastMedia(FeedStore feed) {
        this.feed = feed;
        this.place = new FeedPlace(feed::horizon, feed::mediaChangesSince);
    }

    /** Media near a hash, nearest first; some may have been erased since. */
    public List<HashHit> search(Hash256 query) {
        return index.search(query, PdqHash.DISTANCE);
    }

    /** Takes in every hash that is visible now. */
    public synchronized void catchUp() {
        long now = feed.database();
        if (now != database) {
            place.begin();
            index = new MultiIndex();
            feed.eachMediaHash(this::add);
            database = now;
        }
        List<Change> changes = place.next();
        if (!changes.isEmpty()) {
            feed.mediaHashes(changes.stream().map(Change::from).toList()).forEach(this::add);
        }
        index.tidy();
    }

    /** Forgets media that were found to be erased. */
    public void forget(long media, Hash256 hash) {
        index.remove(hash, media);
    }

    private void add(MediaHash media) {
        Hash256 hash = LiveBanks.hash(media.pdq());
        List<HashHit> same = index.search(hash, 0);
        if (same.size() < ALIKE && same.stream().noneMatch(hit -> hit.id() == media.media())) {
            index.append(hash, media.media());
        }
    }
}
