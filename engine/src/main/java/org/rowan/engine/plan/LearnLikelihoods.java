package org.rowan.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Re-estimates how often each fact is true under each truth, from what became of worked cases and
 * from what is known of all the others.
 *
 * <p>Each likelihood is the table's, shifted on the logit scale; the shift is normal around 0 with
 * the sigma by which the table is doubted, so that few cases change little. Worked cases have a
 * known truth. They are chosen by their facts, so that counting them alone would flatter those
 * facts; the cases that were not worked are therefore weighed in under every truth they may have
 * (expectation and maximisation, mode of the posterior). Pure; the same cases in any order give the
 * same table but for rounding.
 */
public final class LearnLikelihoods {
    /** The truth of a case that was not worked to its end. */
    public static final int UNKNOWN = -1;

    private static final int ROUNDS = 12;
    private static final int STEPS = 8;

    /** Shifts of more sigmas than this are not believed. */
    private static final double MOST_SIGMAS = 4;

    private final Knowledge table;
    private final double sigma;
    private final Map<Pattern, Integer> seen = new HashMap<>();

    /** The learner that starts from this table and its doubt. */
    public LearnLikelihoods(Knowledge table) {
        this.table = table;
        this.sigma = table.doubtBits() * Math.log(2);
    }

    private record Pattern(long known, long present, int truth) {}

    /**
     * Counts one case.
     *
     * @param known bit f is set where fact f is known, true or false
     * @param present bit f is set where it is true; of the known ones only
     * @param truth index of the truth that the outcome showed, or {@link #UNKNOWN}
     */
    public void saw(long known, long present, int truth) {
        seen.merge(new Pattern(known, present & known, truth), 1, Integer::sum);
    }

    /** The facts with their likelihoods as they are now believed to be. */
    public List<Fact> facts() {
        int facts = table.facts().size();
        int truths = table.truths().size();
        double[][] chance = new double[facts][truths];
        for (int f = 0; f < facts; f++) {
            for (int t = 0; t < truths; t++) {
                chance[f][t] = table.likelihood(f, t, true);
            }
        }
        if (sigma > 0) {
            for (int round = 0; round < ROUNDS; round++) {
                improve(chance);
            }
        }
        List<Fact> learned = new ArrayList<>();
        for (int f = 0; f < facts; f++) {
            Fact fact = table.facts().get(f);
            List<Double> each = new ArrayList<>();
            for (int t = 0; t < truths; t++) {
                double written = fact.probability().get(t);
                each.add(written <= 0 || written >= 1 ? written : chance[f][t]);
            }
            learned.add(new Fact(fact.name(), fact.seen(), each));
        }
        return learned;
    }

    private void improve(double[][] chance) {
        int facts = chance.length;
        int truths = table.truths().size();
        double[][] times = new double[facts][truths];
        double[][] ofThese = new double[facts][truths];
        double[] weight = new double[truths];
        seen.forEach((pattern, many) -> {
            weigh(pattern, chance, weight);
            for (long left = pattern.known; left != 0; left &= left - 1) {
                int f = Long.numberOfTrailingZeros(left);
                boolean present = (pattern.present >> f & 1) == 1;
                for (int t = 0; t < truths; t++) {
                    times[f][t] += many * weight[t];
                    ofThese[f][t] += present ? many * weight[t] : 0;
                }
            }
        });
        for (int f = 0; f < facts; f++) {
            for (int t = 0; t < truths; t++) {
                chance[f][t] = mode(table.likelihood(f, t, true), ofThese[f][t], times[f][t]);
            }
        }
    }

    /** The chance of each truth behind such a case. */
    private void weigh(Pattern pattern, double[][] chance, double[] weight) {
        double sum = 0;
        for (int t = 0; t < weight.length; t++) {
            if (pattern.truth == UNKNOWN) {
                double w = table.truths().get(t).prior();
                for (long left = pattern.known; left != 0; left &= left - 1) {
                    int f = Long.numberOfTrailingZeros(left);
                    w *= (pattern.present >> f & 1) == 1 ? chance[f][t] : 1 - chance[f][t];
                }
                weight[t] = w;
            } else {
                weight[t] = t == pattern.truth ? 1 : 0;
            }
            sum += weight[t];
        }
        for (int t = 0; t < weight.length; t++) {
            weight[t] = sum > 0 ? weight[t] / sum : 0;
        }
    }

    /** The likeliest chance after a fact was true {@code ofThese} times out of {@code times}. */
    private double mode(double written, double ofThese, double times) {
        if (times == 0) {
            return written;
        }
        double logit = Math.log(written / (1 - written));
        double shift = 0;
        for (int step = 0; step < STEPS; step++) {
            double p = 1 / (1 + Math.exp(-logit - shift));
            double slope = ofThese - times * p - shift / (sigma * sigma);
            double bend = times * p * (1 - p) + 1 / (sigma * sigma);
            shift = Math.clamp(shift + slope / bend, -MOST_SIGMAS * sigma, MOST_SIGMAS * sigma);
        }
        return 1 / (1 + Math.exp(-logit - shift));
    }
}
