package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people said about a neighbourhood: who must be together, who must not, and where they
 * contradict one another.
 *
 * <p>"Not the same" is taken first, for a wrong merge costs more than a wrong split; a "same" that
 * would bring such two together is set aside and reported as a conflict.
 */
final class HumanWord {
    private final Map<Long, Long> together = new HashMap<>();
    private final List<Decision> apart = new ArrayList<>();
    private final List<Decision> same = new ArrayList<>();
    private final Set<Long> conflicts = new TreeSet<>();

    HumanWord(List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision.verdict() == Decision.Verdict.NOT_THE_SAME) {
                apart.add(decision);
            }
        }
        for (Decision decision : decisions) {
            if (decision.verdict() == Decision.Verdict.SAME) {
                unite(decision);
            }
        }
    }

    private void unite(Decision decision) {
        long first = root(decision.first());
        long second = root(decision.second());
        if (first != second) {
            for (Decision no : apart) {
                long a = root(no.first());
                long b = root(no.second());
                if (a == first && b == second || a == second && b == first) {
                    conflicts.add(decision.first());
                    conflicts.add(decision.second());
                    return;
                }
            }
            together.put(Math.max(first, second), Math.min(first, second));
        } else if (apart.stream()
                .anyMatch(no -> no.names(decision.first()) && no.names(decision.second()))) {
            conflicts.add(decision.first());
            conflicts.add(decision.second());
            return;
        }
        same.add(decision);
    }

    private long root(long observation) {
        long at = observation;
        for (Long up = together.get(at); up != null; up = together.get(at)) {
            at = up;
        }
        return at;
    }

    /** The decisions "same" that hold. */
    List<Decision> same() {
        return same;
    }

    /** The decisions "not the same". */
    List<Decision> apart() {
        return apart;
    }

    /** Observations in contradiction, ascending. */
    List<Long> conflicts() {
        return List.copyOf(conflicts);
    }

    boolean isSilent() {
        return apart.isEmpty() && same.isEmpty();
    }
}
