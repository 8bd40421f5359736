package org.rowan.engine.plan;

/**
 * How likely each truth is behind one case given the facts known so far, and how much the
 * likelihoods themselves are to be doubted. Immutable.
 */
public final class CaseBelief {
    private final double[] chance;
    private final double variance;

    private CaseBelief(double[] chance, double variance) {
        this.chance = chance;
        this.variance = variance;
    }

    /** Before any fact is known. */
    public static CaseBelief prior(Knowledge knowledge) {
        return normalised(knowledge.truths().stream().mapToDouble(Truth::prior).toArray(), 0);
    }

    /**
     * From bits (log2 likelihood ratios) for each truth, in their order: prior chances times two to
     * the power of the bits.
     *
     * @param doubtBits sigma of the sum of those bits
     */
    public static CaseBelief ofBits(Knowledge knowledge, double doubtBits, double... bits) {
        double[] weight = new double[bits.length];
        for (int t = 0; t < bits.length; t++) {
            weight[t] = knowledge.truths().get(t).prior() * Math.pow(2, bits[t]);
        }
        return normalised(weight, doubtBits * doubtBits);
    }

    /**
     * After one more fact is known to be true or false; its likelihood ratio is a ratio of two
     * doubtful numbers.
     */
    public CaseBelief with(Knowledge knowledge, int fact, boolean present) {
        double[] weight = chance.clone();
        for (int t = 0; t < weight.length; t++) {
            weight[t] *= knowledge.likelihood(fact, t, present);
        }
        return normalised(weight, variance + 2 * knowledge.doubtBits() * knowledge.doubtBits());
    }

    /** The chance of a truth, 0 to 1. */
    public double of(int truth) {
        return chance[truth];
    }

    /** Number of truths. */
    public int size() {
        return chance.length;
    }

    /** Sigma of the doubt about the log-odds, in bits. */
    public double doubtBits() {
        return Math.sqrt(variance);
    }

    /**
     * The chance that a child is being harmed now, seen {@code sigmas} of doubt above (or below)
     * the estimate.
     */
    public double live(Knowledge knowledge, double sigmas) {
        double live = 0;
        double rest = 0;
        for (int t = 0; t < chance.length; t++) {
            if (knowledge.live(t)) {
                live += chance[t];
            } else {
                rest += chance[t];
            }
        }
        live *= Math.pow(2, sigmas * doubtBits());
        return live / (live + rest);
    }

    /** The same belief with every grave truth made likelier by so many bits. */
    CaseBelief tilted(Knowledge knowledge, double bits) {
        double[] weight = chance.clone();
        double by = Math.pow(2, bits);
        for (int t = 0; t < weight.length; t++) {
            if (knowledge.grave(t)) {
                weight[t] *= by;
            }
        }
        return normalised(weight, variance);
    }

    double[] chances() {
        return chance;
    }

    private static CaseBelief normalised(double[] weight, double variance) {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    "no truth is possible any more: a fact was given whose chance is 0 under each");
        }
        for (int t = 0; t < weight.length; t++) {
            weight[t] /= sum;
        }
        return new CaseBelief(weight, variance);
    }
}
