package org.rowan.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disjoint sets of numbers that grow together; each set is known by its least number. */
final class Union {
    private final Map<Long, Long> parents = new HashMap<>();

    void add(long number) {
        parents.putIfAbsent(number, number);
    }

    void join(long one, long other) {
        long a = root(one);
        long b = root(other);
        parents.put(Math.max(a, b), Math.min(a, b));
    }

    /** The least number of the set. */
    long root(long number) {
        long at = number;
        parents.putIfAbsent(at, at);
        while (true) {
            long up = parents.getOrDefault(at, at);
            if (up == at) {
                break;
            }
            at = up;
        }
        parents.put(number, at);
        return at;
    }

    Collection<List<Long>> sets() {
        Map<Long, List<Long>> byRoot = new HashMap<>();
        for (long number : List.copyOf(parents.keySet())) {
            byRoot.computeIfAbsent(root(number), r -> new ArrayList<>()).add(number);
        }
        return byRoot.values();
    }
}
