package org.rowan.engine.link;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.Thresholds;

/**
 * What stands between groups in the making: their compared pairs, and what people or vetoes say of
 * the two. Pairs are compared when they are first asked for.
 */
final class Across {
    /** Odd, so that different numbers stay different: 2 to the 64 divided by the golden ratio. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private final Evidence evidence;
    private final Thresholds thresholds;
    private final HumanWord word;
    private final Map<Long, Cell> cells = new HashMap<>();

    Across(Evidence evidence, Thresholds thresholds, HumanWord word) {
        this.evidence = evidence;
        this.thresholds = thresholds;
        this.word = word;
    }

    /** Why the two may not be one; null when nothing forbids it. */
    Refusal.@Nullable Why forbidden(Cluster one, Cluster other, Cell cell) {
        if (saidApart(one, other)) {
            return Refusal.Why.NOT_THE_SAME;
        }
        return cell.vetoed() != null && !forced(one, other) ? Refusal.Why.VETO : null;
    }

    boolean saidApart(Cluster one, Cluster other) {
        return word.apart().stream().anyMatch(no -> across(no, one, other));
    }

    /** Whether people said that members of the two are the same. */
    boolean forced(Cluster one, Cluster other) {
        return word.same().stream().anyMatch(yes -> across(yes, one, other));
    }

    private static boolean across(Decision decision, Cluster one, Cluster other) {
        return one.members.contains(decision.first()) && other.members.contains(decision.second())
                || one.members.contains(decision.second())
                        && other.members.contains(decision.first());
    }

    Cell cell(Cluster one, Cluster other) {
        return cells.computeIfAbsent(key(one, other), absent -> compare(one, other));
    }

    /** Gives a merged group the pairs of both its parts, where those were compared already. */
    void inherit(Cluster merged, Cluster one, Cluster other, Cluster third) {
        Cell left = cells.get(key(one, third));
        Cell right = cells.get(key(other, third));
        if (left != null && right != null) {
            cells.put(key(merged, third), left.and(right));
        }
    }

    private Cell compare(Cluster one, Cluster other) {
        Cell sum = null;
        for (Long a : one.sample(thresholds.sample())) {
            for (Long b : other.sample(thresholds.sample())) {
                Cell cell = Cell.of(evidence.between(a, b), thresholds.keep(), thresholds.clip());
                sum = sum == null ? cell : sum.and(cell);
            }
        }
        if (sum == null) {
            throw new IllegalStateException("a group has no members");
        }
        if (Math.max(one.members.size(), other.members.size()) > thresholds.sample()) {
            for (Edge edge : evidence.nominated(one.members, other.members)) {
                sum = sum.noting(edge, thresholds.keep());
            }
        }
        return sum;
    }

    /** Both numbers, spread: side by side they would fall into a few places of the table. */
    private static long key(Cluster one, Cluster other) {
        long both =
                (long) Math.min(one.number, other.number) << 32
                        | Math.max(one.number, other.number);
        return both * SPREADING;
    }
}
