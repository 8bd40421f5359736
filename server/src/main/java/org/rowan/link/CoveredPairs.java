package org.rowan.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.kernel.UnusableInput;

/** The pairs of accounts that a decision of some scope holds for; the pair it names comes first. */
final class CoveredPairs {
    /** More than this nobody has looked at before they decided. */
    private static final int MOST = 400;

    private CoveredPairs() {}

    /** Two accounts by number. */
    record Pair(long first, long second) {}

    /**
     * Pairs that keep whole persons apart, or hold all of both together.
     *
     * @param one what is believed one with the first account, itself included
     * @param other what is believed one with the second
     */
    static List<Pair> of(
            Verdict verdict,
            DecisionScope scope,
            long first,
            long second,
            long[] one,
            long[] other) {
        Set<Pair> pairs = new LinkedHashSet<>();
        pairs.add(new Pair(first, second));
        if (scope == DecisionScope.PERSONS) {
            if (verdict == Verdict.SAME) {
                hold(pairs, first, one);
                hold(pairs, first, other);
            } else {
                part(pairs, one, other);
            }
        }
        if (pairs.size() > MOST) {
            throw new UnusableInput(
                    "this would cover " + pairs.size() + " pairs of accounts at once",
                    "scope",
                    "deciding about the two accounts only");
        }
        return new ArrayList<>(pairs);
    }

    private static void hold(Set<Pair> pairs, long first, long[] members) {
        for (long member : members) {
            if (member != first) {
                pairs.add(new Pair(first, member));
            }
        }
    }

    private static void part(Set<Pair> pairs, long[] one, long[] other) {
        if (Arrays.equals(one, other)) {
            throw new UnusableInput(
                    "both accounts are believed one person now",
                    "scope",
                    "saying which two accounts are not the same");
        }
        for (long a : one) {
            for (long b : other) {
                pairs.add(new Pair(a, b));
            }
        }
    }
}
