package org.rowan.engine.stats;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a mixture moved between two times: the population stability index, the sum over classes
 * of (now − then) × ln(now ÷ then).
 *
 * <p>It is the symmetrised Kullback-Leibler divergence. Credit scoring reads below 0.1 as stable,
 * 0.1 to 0.25 as worth a look, above as moved (Siddiqi, Credit Risk Scorecards, 2006); these are
 * conventions. Half an observation is added to each class, so that an empty one does not make it
 * infinite.
 */
public final class Drift {
    private static final double HALF = 0.5;

    private Drift() {}

    /** The index of two mixtures given as counts by class; at least 0. */
    public static double psi(Map<String, Long> then, Map<String, Long> now) {
        Set<String> classes = new TreeSet<>(then.keySet());
        classes.addAll(now.keySet());
        double thenAll = sum(then) + HALF * classes.size();
        double nowAll = sum(now) + HALF * classes.size();
        double psi = 0;
        for (String one : classes) {
            double before = (then.getOrDefault(one, 0L) + HALF) / thenAll;
            double after = (now.getOrDefault(one, 0L) + HALF) / nowAll;
            psi += (after - before) * Math.log(after / before);
        }
        return psi;
    }

    /** The index that chance alone would be expected to give: (classes − 1) × (1/n + 1/m). */
    public static double byChance(Map<String, Long> then, Map<String, Long> now) {
        Set<String> classes = new TreeSet<>(then.keySet());
        classes.addAll(now.keySet());
        return (classes.size() - 1) * (1.0 / Math.max(1, sum(then)) + 1.0 / Math.max(1, sum(now)));
    }

    private static double sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
