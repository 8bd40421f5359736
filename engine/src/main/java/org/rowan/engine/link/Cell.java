package org.rowan.engine.link;

import org.jspecify.annotations.Nullable;

/**
 * All pairs between two groups, summed up.
 *
 * @param sum clipped bits over all pairs
 * @param pairs how many
 * @param best the strongest substantial pair that nothing forbids, or null
 * @param strongest the strongest pair of any kind
 * @param weakest the weakest
 * @param vetoed a pair that is forbidden, or null
 * @param keeping pairs at or above the keep threshold
 */
record Cell(
        double sum,
        int pairs,
        @Nullable Edge best,
        Edge strongest,
        Edge weakest,
        @Nullable Edge vetoed,
        int keeping) {
    static Cell of(Edge edge, double keep, double clip) {
        return new Cell(
                Math.max(-clip, Math.min(clip, edge.bits())),
                1,
                edge.substantial() && edge.veto() == null ? edge : null,
                edge,
                edge,
                edge.veto() == null ? null : edge,
                edge.bits() >= keep ? 1 : 0);
    }

    Cell and(Cell other) {
        return new Cell(
                sum + other.sum,
                pairs + other.pairs,
                stronger(best, other.best),
                strongest.bits() >= other.strongest.bits() ? strongest : other.strongest,
                weakest.bits() <= other.weakest.bits() ? weakest : other.weakest,
                vetoed == null ? other.vetoed : vetoed,
                keeping + other.keeping);
    }

    /**
     * The same with a pair beside the compared ones: it may speak for or against, and does not
     * weigh.
     */
    Cell noting(Edge edge, double keep) {
        Cell noted = and(of(edge, keep, 0));
        return new Cell(
                sum,
                pairs,
                noted.best,
                noted.strongest,
                noted.weakest,
                noted.vetoed,
                noted.keeping);
    }

    private static @Nullable Edge stronger(@Nullable Edge a, @Nullable Edge b) {
        return a == null ? b : b == null || a.bits() >= b.bits() ? a : b;
    }

    double average() {
        return sum / pairs;
    }
}
