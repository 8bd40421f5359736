package org.rowan.bench.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts mixed persons whose humans no listed false join brings together: there must be none. */
final class Unexplained {
    private Unexplained() {}

    /** Humans that are with another one for no listed reason. */
    static long humans(List<TrueHuman> humans, List<Long> persons, List<FalseJoin> joins) {
        Map<String, String> root = new HashMap<>();
        for (FalseJoin join : joins) {
            root.put(of(root, join.first().human()), of(root, join.second().human()));
        }
        Map<Long, Set<String>> mixed = new HashMap<>();
        for (int i = 0; i < humans.size(); i++) {
            mixed.computeIfAbsent(persons.get(i), absent -> new HashSet<>())
                    .add(of(root, humans.get(i).human()));
        }
        return mixed.values().stream().mapToLong(roots -> roots.size() - 1L).sum();
    }

    private static String of(Map<String, String> root, String human) {
        String at = human;
        while (root.containsKey(at) && !at.equals(root.get(at))) {
            at = root.get(at);
        }
        return at;
    }
}
