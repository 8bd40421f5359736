package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A group in the making. */
final class Cluster {
    final int number;
    final List<Long> members;
    final boolean changed;
    final boolean frozen;
    final boolean held;
    final List<ClusterTest> tests;

    Cluster(int number, Neighbourhood.Group from, List<Long> members, boolean changed) {
        this.number = number;
        this.members = members;
        this.changed = changed;
        this.frozen = from.frozen();
        this.held = from.held();
        this.tests = List.of();
    }

    Cluster(int number, Cluster one, Cluster other, ClusterTest test) {
        this.number = number;
        List<Long> all = new ArrayList<>(one.members);
        all.addAll(other.members);
        Collections.sort(all);
        this.members = List.copyOf(all);
        this.changed = true;
        this.frozen = one.frozen || other.frozen;
        this.held = one.held || other.held;
        List<ClusterTest> made = new ArrayList<>(one.tests);
        made.addAll(other.tests);
        made.add(test);
        this.tests = List.copyOf(made);
    }

    /** The members that stand for the group. */
    List<Long> sample(int most) {
        return sample(members, most);
    }

    /** All of them, or a fixed sample that does not depend on their order, ascending. */
    static List<Long> sample(List<Long> members, int most) {
        if (members.size() <= most) {
            return members;
        }
        return members.stream()
                .sorted(
                        Comparator.comparingLong(Cluster::mixed)
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .sorted()
                .toList();
    }

    /** Spreads ids evenly (the finaliser of MurmurHash3). */
    private static long mixed(long id) {
        long x = id;
        x = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }
}
