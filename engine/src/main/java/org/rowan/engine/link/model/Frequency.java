package org.rowan.engine.link.model;

/** How the popularity of an agreed value changes the bits of its level. */
public sealed interface Frequency {
    /**
     * The bits to add.
     *
     * @param popularity carriers of the value now, this pair included
     * @param carriers carriers altogether now
     */
    double bits(double popularity, double carriers);

    /** Popularity changes nothing. */
    record None() implements Frequency {
        @Override
        public double bits(double popularity, double carriers) {
            return 0;
        }
    }

    /**
     * Fellegi–Sunter term frequency: {@code weight · log2(reference / tf)}, with tf drawn towards
     * the reference while little has been seen.
     *
     * @param weight 0 to 1
     * @param reference the share at which nothing is added, 0 to 1
     * @param smoothing carriers' worth of belief in the reference
     */
    record Relative(double weight, double reference, double smoothing) implements Frequency {
        @Override
        public double bits(double popularity, double carriers) {
            double share = (popularity + smoothing * reference) / (carriers + smoothing);
            return weight * log2(reference / share);
        }
    }

    /**
     * Loses bits each time the popularity doubles beyond a pair's own two carriers; independent of
     * how much has been stored, for identifiers that nearly always are one person's.
     *
     * @param perDoubling bits lost, 0 or more
     */
    record Falling(double perDoubling) implements Frequency {
        @Override
        public double bits(double popularity, double carriers) {
            return popularity <= 2 ? 0 : -perDoubling * log2(popularity / 2);
        }
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
