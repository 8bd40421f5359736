package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The difference between the groups as they stood and the partition as decided, carried out and
 * told as events.
 */
final class Differences {
    private final LinkStore store;
    private final List<Neighbourhood.Group> groups;
    private final Partition partition;
    private final Repartition.Heirs heirs;
    private final AlarmBell alarms;
    private final Map<Long, Neighbourhood.Group> before = new TreeMap<>();
    private final List<LinkEvent> events = new ArrayList<>();
    private final Set<Long> persons = new TreeSet<>();

    Differences(
            LinkStore store,
            List<Neighbourhood.Group> groups,
            Partition partition,
            List<Decision> decisions,
            AlarmBell alarms) {
        this.store = store;
        this.groups = groups;
        this.partition = partition;
        this.heirs = new Repartition.Heirs(groups, partition, decisions, store);
        this.alarms = alarms;
        for (Neighbourhood.Group group : groups) {
            for (Long member : group.members()) {
                before.put(member, group);
            }
        }
    }

    List<LinkEvent> apply() {
        for (int i = 0; i < partition.pieces().size(); i++) {
            settle(partition.pieces().get(i), heirs.of(i));
        }
        refuse();
        attend();
        return events;
    }

    private void settle(Partition.Piece piece, List<Long> inherited) {
        boolean novel = piece.members().stream().allMatch(member -> personBefore(member) == 0);
        long person = inherited.isEmpty() ? store.newPerson() : preferred(inherited);
        persons.add(person);
        for (Long from : origins(piece)) {
            List<Long> moved =
                    piece.members().stream()
                            .filter(member -> personBefore(member) == from)
                            .toList();
            if (from == person) {
                continue;
            }
            if (inherited.contains(from)) {
                events.add(new LinkEvent.Merged(person, from, moved, uniting(piece, from, person)));
                store.attention(from, null);
            } else {
                events.add(new LinkEvent.Split(from, person, moved));
            }
        }
        boolean created = novel;
        for (Long member : piece.members()) {
            if (personBefore(member) == 0) {
                ClusterTest test = test(piece, List.of(member));
                if (created || test == null) {
                    events.add(new LinkEvent.Created(member, person));
                    created = false;
                } else {
                    events.add(new LinkEvent.Linked(member, person, test));
                }
            }
            if (personBefore(member) != person) {
                store.assign(member, person);
            }
        }
    }

    /** The person whose id is kept: one with an open case, else the oldest. */
    private long preferred(List<Long> inherited) {
        for (Long person : inherited) {
            if (store.held(person)) {
                return person;
            }
        }
        return inherited.getFirst();
    }

    private long personBefore(long member) {
        Neighbourhood.Group group = before.get(member);
        return group == null ? 0 : group.person();
    }

    private Set<Long> origins(Partition.Piece piece) {
        Set<Long> origins = new TreeSet<>();
        for (Long member : piece.members()) {
            if (personBefore(member) != 0) {
                origins.add(personBefore(member));
            }
        }
        return origins;
    }

    /**
     * The join that brought some members in: the first whose best pair names one of them, else the
     * last.
     */
    private static @Nullable ClusterTest test(Partition.Piece piece, List<Long> members) {
        for (ClusterTest test : piece.tests()) {
            if (members.contains(test.best().first()) || members.contains(test.best().second())) {
                return test;
            }
        }
        return piece.tests().isEmpty() ? null : piece.tests().getLast();
    }

    /**
     * The join after which what was one person is together with what was another: the reason for
     * their merge, whoever else was joined before.
     */
    private @Nullable ClusterTest uniting(Partition.Piece piece, long from, long person) {
        Map<Long, Long> blocks = new HashMap<>();
        for (ClusterTest test : piece.tests()) {
            blocks.put(
                    root(blocks, block(test.best().first())),
                    root(blocks, block(test.best().second())));
            if (root(blocks, -from) == root(blocks, -person)) {
                return test;
            }
        }
        return null;
    }

    /** A person is a block from the start; an observation that belonged to nobody is its own. */
    private long block(long member) {
        long person = personBefore(member);
        return person == 0 ? member : -person;
    }

    private static long root(Map<Long, Long> blocks, long block) {
        long at = block;
        for (Long up = blocks.get(at); up != null && up != at; up = blocks.get(at)) {
            at = up;
        }
        return at;
    }

    private void refuse() {
        for (Refusal refusal : partition.refusals()) {
            long one = store.personOf(refusal.test().best().first());
            long other = store.personOf(refusal.test().best().second());
            events.add(new LinkEvent.Refused(Math.min(one, other), Math.max(one, other), refusal));
        }
    }

    private void attend() {
        Set<Long> inConflict = new HashSet<>();
        for (Long observation : partition.conflicts()) {
            inConflict.add(store.personOf(observation));
        }
        for (Neighbourhood.Group group : groups) {
            if (group.person() != 0 && store.members(group.person()).length > 0) {
                persons.add(group.person());
            }
        }
        for (Long person : persons) {
            Attention now = inConflict.contains(person) ? Attention.CONFLICT : alarms.ring(person);
            Attention was = store.attention(person);
            if (now == was) {
                continue;
            }
            store.attention(person, now);
            if (was != null) {
                events.add(new LinkEvent.Healed(person, was));
            }
            if (now != null) {
                events.add(new LinkEvent.NeedsAttention(person, now));
            }
        }
    }
}
