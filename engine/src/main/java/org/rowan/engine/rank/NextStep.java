package org.rowan.engine.rank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the enquiry that is worth most per minute. */
final class NextStep {
    /**
     * What an answer counts that leaves the level as it is: next to nothing, yet enough to order
     * enquiries where none can move the case.
     */
    private static final double SAME_LEVEL = 1e-3;

    private final Enquiry[] enquiries;
    private final int[][] reveals;
    private final double priorBits;
    private final Levels levels;

    NextStep(Policy policy, Families families, Levels levels) {
        this.enquiries = policy.enquiries().toArray(Enquiry[]::new);
        this.reveals = new int[enquiries.length][];
        for (int e = 0; e < enquiries.length; e++) {
            List<Enquiry.Reveals> revealed = enquiries[e].reveals();
            reveals[e] =
                    revealed.stream().mapToInt(one -> families.indexOf(one.signal())).toArray();
        }
        this.priorBits = policy.priorBits();
        this.levels = levels;
    }

    /** The best enquiry that applies, or null; the lane's own comes before any other. */
    @Nullable NextEnquiry of(CaseFacts facts, LaneRule lane, Families.SwitchedOn on) {
        NextEnquiry best = null;
        for (int e = 0; e < enquiries.length; e++) {
            Enquiry enquiry = enquiries[e];
            if (enquiry.applies().holds(facts)) {
                NextEnquiry candidate = value(enquiry, reveals[e], on, lane.scored());
                if (enquiry.name().equals(lane.enquiry())) {
                    return candidate;
                }
                if (best == null || candidate.valuePerMinute() > best.valuePerMinute()) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    /**
     * What an enquiry is expected to be worth: how much, on average, its answers change the chance
     * for which one would act, counting in full only answers that move the case across a level's
     * border. An unscored case takes the cheapest enquiry.
     */
    private NextEnquiry value(
            Enquiry enquiry, int[] revealed, Families.SwitchedOn on, boolean scored) {
        double bits = priorBits + on.sum();
        Level now = levels.at(bits).level();
        double value = 1e-6;
        if (scored) {
            double expected = 0;
            for (int r = 0; r < revealed.length; r++) {
                double then = priorBits + on.sumWith(revealed[r]);
                double change =
                        enquiry.reveals().get(r).chance() * Math.abs(chance(then) - chance(bits));
                expected += levels.at(then).level() == now ? SAME_LEVEL * change : change;
            }
            value = enquiry.success() * expected;
        }
        Level reach =
                scored
                        ? levels.at(priorBits + on.sumWithAll(revealed)).level()
                        : levels.lowest().level();
        return new NextEnquiry(
                enquiry.name(),
                enquiry.minutes(),
                enquiry.text(),
                value / enquiry.minutes(),
                reach);
    }

    private static double chance(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
