package org.rowan.match;

import java.util.ArrayList;
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
    private final Map<Long, Long> groupOf = new HashMap<>();
    private final Map<String, Long> firstByKey = new HashMap<>();
    private final Map<Long, Long> placed = new HashMap<>();

    GroupMedia(GroupStore store, Kind kind) {
        this.store = store;
        this.kind = kind;
    }

    /**
     * What was stored.
     *
     * @param touched every group that changed
     * @param merged those of them that took in another group
     * @param joined the media that were not in the group before, by group
     */
    record Stored(Set<Long> touched, Set<Long> merged, Map<Long, List<Long>> joined) {}

    /** Takes in media that were stored before, each as the one to join for its key. */
    void know(String space, Collection<Member> members) {
        know(space, members, Map.of());
    }

    /**
     * The same.
     *
     * @param files how many files the groups have, for {@link #putWithin}
     */
    void know(String space, Collection<Member> members, Map<Long, Integer> files) {
        for (Member member : members) {
            Long group = member.group();
            if (group == null) {
                union.add(member.media(), 1);
            } else {
                groups.add(group);
                groupOf.put(member.media(), group);
                union.add(group, files.getOrDefault(group, 1));
                union.add(member.media(), 0);
                union.join(member.media(), group);
            }
            firstByKey.put(space + member.key(), member.media());
        }
    }

    /** States that a media item belongs with all others that have the key. */
    void put(long media, String space, String key) {
        putWithin(media, space, key, Integer.MAX_VALUE);
    }

    /** The same, unless the group would come to hold more files than this. */
    void putWithin(long media, String space, String key, int most) {
        union.add(media, 1);
        Long first = firstByKey.putIfAbsent(space + key, media);
        if (first != null
                && (most == Integer.MAX_VALUE
                        || union.weight(media) + union.weight(first) <= most)) {
            union.join(media, first);
        }
    }

    /** States that two media belong together. */
    void pair(long media, long other) {
        union.add(media, 1);
        union.add(other, 1);
        union.join(media, other);
    }

    /**
     * The groups of media that are not stored yet, to be stored together with them: for the rest
     * {@link #store} is left to do.
     */
    Map<Long, Long> place(Set<Long> fresh) {
        for (List<Long> set : union.sets()) {
            if (set.size() > 1) {
                Long group = number(set);
                set.stream().filter(fresh::contains).forEach(media -> placed.put(media, group));
            }
        }
        return placed;
    }

    /** Stores the groups. */
    Stored store() {
        Map<Long, Long> joins = new HashMap<>();
        Map<Long, Long> merges = new HashMap<>();
        for (List<Long> set : union.sets()) {
            if (set.size() < 2) {
                continue;
            }
            Long group = number(set);
            for (Long member : set) {
                if (groups.contains(member) && !member.equals(group)) {
                    merges.put(member, group);
                }
                if (!group.equals(groupOf.get(member)) && !placed.containsKey(member)) {
                    joins.put(member, group);
                }
            }
        }
        store.merge(kind, merges);
        Map<Long, List<Long>> joined = new HashMap<>();
        placed.forEach(
                (media, group) -> joined.computeIfAbsent(group, g -> new ArrayList<>()).add(media));
        store.join(kind, joins)
                .forEach(media ->
                        joined.computeIfAbsent(
                                        joins.getOrDefault(media, media),
                                        group -> new ArrayList<>())
                                .add(media));
        Set<Long> merged = Set.copyOf(merges.values());
        Set<Long> touched = new TreeSet<>(joined.keySet());
        touched.addAll(merged);
        return new Stored(touched, merged, joined);
    }

    private Long number(List<Long> set) {
        return set.stream()
                .filter(groups::contains)
                .min(Long::compare)
                .orElseGet(() -> set.stream().min(Long::compare).orElseThrow());
    }
}
