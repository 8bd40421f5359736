package org.rowan.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.match.store.GroupStore;
import org.rowan.match.store.GroupStore.Kind;
import org.rowan.match.store.GroupStore.Member;

/**
 * One round of putting media into groups of a kind: what belongs together is stated pair by pair,
 * then stored at once.
 *
 * <p>A group is known by a number that was the least of its media when it began. Media already in
 * one group stay together; groups that turn out to be one are merged into the older.
 */
final class GroupMedia {
    private final GroupStore store;
    private final Kind kind;
    private final Union union = new Union();
    private final Set<Long> groups = new HashSet<>();
    private final Map<String, Long> firstByKey = new HashMap<>();

    GroupMedia(GroupStore store, Kind kind) {
        this.store = store;
        this.kind = kind;
    }

    /** Takes in media that were stored before, each as the one to join for its key. */
    void know(String space, Collection<Member> members) {
        for (Member member : members) {
            union.add(member.media());
            if (member.group() != null) {
                groups.add(member.group());
                union.join(member.media(), member.group());
            }
            firstByKey.put(space + member.key(), member.media());
        }
    }

    /** States that a media item belongs with all others that have the key. */
    void put(long media, String space, String key) {
        union.add(media);
        Long first = firstByKey.putIfAbsent(space + key, media);
        if (first != null) {
            union.join(media, first);
        }
    }

    /** States that two media belong together. */
    void pair(long media, long other) {
        union.join(media, other);
    }

    /** Stores the groups; the numbers of those that were touched. */
    Set<Long> store() {
        Map<Long, Long> joins = new HashMap<>();
        Map<Long, Long> merges = new HashMap<>();
        Set<Long> touched = new TreeSet<>();
        for (List<Long> set : union.sets()) {
            if (set.size() < 2) {
                continue;
            }
            long group = number(set);
            touched.add(group);
            for (long member : set) {
                if (groups.contains(member) && member != group) {
                    merges.put(member, group);
                }
                joins.put(member, group);
            }
        }
        store.merge(kind, merges);
        store.join(kind, joins);
        return touched;
    }

    private long number(List<Long> set) {
        return set.stream()
                .filter(groups::contains)
                .min(Long::compare)
                .orElseGet(() -> set.stream().min(Long::compare).orElseThrow());
    }
}
