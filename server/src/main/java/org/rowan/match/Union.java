package org.rowan.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Disjoint sets of numbers that grow together; each set is known by its least number, and weighs
 * what its numbers weigh.
 */
final class Union {
    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<Long, Integer> weights = new HashMap<>();

    /** Adds a number that is not there yet. */
    void add(long number, int weight) {
        if (parents.putIfAbsent(number, number) == null) {
            weights.put(number, weight);
        }
    }

    void join(long one, long other) {
        long a = root(one);
        long b = root(other);
        if (a != b) {
            int weight = weight(a) + weight(b);
            parents.put(Math.max(a, b), Math.min(a, b));
            weights.put(Math.min(a, b), weight);
        }
    }

    /** The weight of a number's set. */
    int weight(long number) {
        return weights.getOrDefault(root(number), 1);
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
