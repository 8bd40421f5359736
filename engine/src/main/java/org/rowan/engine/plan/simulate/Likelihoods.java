package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.engine.plan.Fact;

/** The true likelihoods of one seed: every probability of the table shifted on the logit scale. */
final class Likelihoods {
    private Likelihoods() {}

    /** The same seed gives the same direction of every shift, whatever its size. */
    static List<Fact> drawn(List<Fact> facts, double bits, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 17);
        List<Fact> drawn = new ArrayList<>();
        for (Fact fact : facts) {
            List<Double> shifted = new ArrayList<>();
            for (double p : fact.probability()) {
                double shift = bits * random.nextGaussian() * Math.log(2);
                shifted.add(
                        p <= 0 || p >= 1
                                ? p
                                : 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + shift))));
            }
            drawn.add(new Fact(fact.name(), fact.seen(), shifted));
        }
        return drawn;
    }
}
