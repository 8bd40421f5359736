package org.rowan.match;

import java.util.List;
import org.rowan.match.store.FeedStore;

/** Writes changed entries to the feed, as few ranges as are close together. */
final class Announce {
    /** Reading some unchanged entries again is cheaper than one more change. */
    private static final long GAP = 1_000;

    private final FeedStore feed;

    Announce(FeedStore feed) {
        this.feed = feed;
    }

    void banks() {
        feed.announceBanks();
    }

    void range(long[] range, boolean rematch) {
        feed.announce(range[0], range[1], rematch);
    }

    void entries(List<Long> entries, boolean rematch) {
        List<Long> sorted = entries.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); ) {
            int last = i;
            while (last + 1 < sorted.size() && sorted.get(last + 1) - sorted.get(last) <= GAP) {
                last++;
            }
            feed.announce(sorted.get(i), sorted.get(last), rematch);
            i = last + 1;
        }
    }
}
