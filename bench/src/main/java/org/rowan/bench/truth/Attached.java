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

    private final Map<NameGroup, Set<String>> tempted = new TreeMap<>();

    /**
     * @param humans of observation {@code n} at {@code n − 1}
     * @param persons the person found for each observation
     * @param close those who came close to another human's account
     */
    Attached(List<TrueHuman> humans, List<Long> persons, Set<TrueHuman> close) {
        close.forEach(human -> add(tempted, human));
        Map<Long, Map<String, Integer>> parts = new HashMap<>();
        for (int i = 0; i < humans.size(); i++) {
            parts.computeIfAbsent(persons.get(i), absent -> new HashMap<>())
                    .merge(humans.get(i).human(), 1, Integer::sum);
        }
        for (int i = 0; i < humans.size(); i++) {
            TrueHuman human = humans.get(i);
            add(accounts, human);
            Map<String, Integer> part = parts.getOrDefault(persons.get(i), Map.of());
            if (!mostly(human.human(), part)) {
                add(wrong, human);
            }
        }
    }

    private static void add(Map<NameGroup, Set<String>> groups, TrueHuman human) {
        groups.computeIfAbsent(human.group(), absent -> new HashSet<>()).add(human.account());
    }

    private static boolean mostly(String human, Map<String, Integer> part) {
        int own = part.getOrDefault(human, 0);
        return part.entrySet().stream()
                .allMatch(other -> other.getKey().equals(human) || other.getValue() < own);
    }

    long accounts() {
        return size(accounts);
    }

    long wrong() {
        return size(wrong);
    }

    private static long size(Map<NameGroup, Set<String>> groups) {
        return groups.values().stream().mapToLong(Set::size).sum();
    }

    /** How often accounts of each group are wrongly attached. */
    List<GroupRate> wrongByGroup() {
        return byGroup(wrong);
    }

    /**
     * How often accounts of each group came close to another human's: where almost nobody is
     * wrongly attached, these are the many cases that would tell a group apart.
     */
    List<GroupRate> temptedByGroup() {
        return byGroup(tempted);
    }

    private List<GroupRate> byGroup(Map<NameGroup, Set<String>> cases) {
        double overall = (double) size(cases) / Math.max(1, accounts());
        List<GroupRate> rates = new ArrayList<>();
        accounts.forEach((group, all) ->
                rates.add(
                        GroupRate.of(
                                group,
                                all.size(),
                                cases.getOrDefault(group, Set.of()).size(),
                                overall)));
        return rates;
    }
}
