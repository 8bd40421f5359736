package org.rowan.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.match.store.GroupStore;
import org.rowan.match.store.GroupStore.Grown;
import org.rowan.match.store.GroupStore.Kind;
import org.rowan.match.store.NewMedia;

/**
 * Keeps the counts of groups that grow without reading all of their files each time one more comes.
 *
 * <p>A series, or copies that are a burst already, of {@value #SOME} files or more are counted on;
 * so are other copies of {@value #MANY}. Files, referrals and times stay exact. Accounts and the
 * fullest window are counted anew with each tenth that a group grows by, so they may lag by a
 * tenth; and a burst stays a burst.
 */
final class CountGrowth {
    static final int SOME = 20;
    static final int MANY = 100;
    private static final double STEP = Math.log(1.1);

    private final GroupStore groups;

    CountGrowth(GroupStore groups) {
        this.groups = groups;
    }

    /**
     * Counts on what can be.
     *
     * @param batch the media that were stored just now, by number
     * @return the groups that must be counted anew
     */
    Set<Long> countOn(Kind kind, GroupMedia.Stored stored, Map<Long, NewMedia> batch) {
        Set<Long> anew = new HashSet<>(stored.touched());
        Map<Long, Integer> files = groups.files(kind, stored.joined().keySet());
        Set<Long> watched = kind == Kind.COPIES ? new HashSet<>(files.keySet()) : new HashSet<>();
        watched.removeAll(groups.bursts(watched));
        List<Grown> grown = new ArrayList<>();
        stored.joined()
                .forEach((group, joined) -> {
                    int before = files.getOrDefault(group, 0);
                    Grown on = stored.merged().contains(group) ? null : grown(group, joined, batch);
                    boolean large = before >= (watched.contains(group) ? MANY : SOME);
                    if (on != null && large && step(before) == step(before + joined.size())) {
                        grown.add(on);
                        anew.remove(group);
                    }
                });
        groups.countOn(kind, grown);
        return anew;
    }

    private static int step(int files) {
        return (int) (Math.log(files) / STEP);
    }

    /** What came to a group; null when some of it was stored earlier. */
    private static @Nullable Grown grown(long group, List<Long> joined, Map<Long, NewMedia> batch) {
        Set<Long> referrals = new HashSet<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (Long media : joined) {
            NewMedia file = batch.get(media);
            if (file == null) {
                return null;
            }
            referrals.add(file.referral());
            first = file.seen().isBefore(first) ? file.seen() : first;
            last = file.seen().isAfter(last) ? file.seen() : last;
        }
        return new Grown(group, joined.size(), referrals.size(), first, last);
    }
}
