package org.rowan.bench.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rowan.testkit.generate.world.NameGroup;

/**
 * Accounts and with whom they are: innocent ones attached to another human, by group of name
 * origin.
 *
 * <p>An account is wrongly attached when the person it is with is not mostly its own human; where
 * two humans have equal parts, the accounts of both are.
 */
final class Attached {
    private final Map<NameGroup, Set<String>> accounts = new TreeMap<>();
    private final Map<NameGroup, Set<String>> wrong = new TreeMap<>();

    /**
     * @param humans of observation {@code n} at {@code n − 1}
     * @param persons the person found for each observation
     */
    Attached(List<TrueHuman> humans, List<Long> persons) {
        Map<Long, Map<String, Integer>> parts = new HashMap<>();
        for (int i = 0; i < humans.size(); i++) {
            parts.computeIfAbsent(persons.get(i), absent -> new HashMap<>())
                    .merge(humans.get(i).human(), 1, Integer::sum);
        }
        for (int i = 0; i < humans.size(); i++) {
            TrueHuman human = humans.get(i);
            accounts.computeIfAbsent(human.group(), absent -> new HashSet<>())
                    .add(human.account());
            Map<String, Integer> part = parts.getOrDefault(persons.get(i), Map.of());
            if (!mostly(human.human(), part)) {
                wrong.computeIfAbsent(human.group(), absent -> new HashSet<>())
                        .add(human.account());
            }
        }
    }

    private static boolean mostly(String human, Map<String, Integer> part) {
        int own = part.getOrDefault(human, 0);
        return part.entrySet().stream()
                .allMatch(other -> other.getKey().equals(human) || other.getValue() < own);
    }

    long accounts() {
        return accounts.values().stream().mapToLong(Set::size).sum();
    }

    long wrong() {
        return wrong.values().stream().mapToLong(Set::size).sum();
    }

    List<GroupRate> byGroup() {
        double overall = (double) wrong() / Math.max(1, accounts());
        List<GroupRate> rates = new ArrayList<>();
        accounts.forEach((group, all) ->
                rates.add(
                        GroupRate.of(
                                group,
                                all.size(),
                                wrong.getOrDefault(group, Set.of()).size(),
                                overall)));
        return rates;
    }
}
