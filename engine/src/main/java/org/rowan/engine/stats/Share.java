package org.rowan.engine.stats;

/**
 * A share of which only some observations are known, with its doubt: the posterior under a uniform
 * prior, Beta(1 + yes, 1 + no).
 *
 * @param yes how many had it
 * @param of how many were observed
 * @param mean posterior mean, 0 to 1; one half when nothing was observed
 * @param low lower end of the central interval that holds 90 in 100 of the posterior
 * @param high upper end of it
 */
public record Share(long yes, long of, double mean, double low, double high) {
    private static final double TAIL = 0.05;
    private static final int HALVINGS = 60;
    private static final int MOST_TERMS = 500;
    private static final double TINY = 1e-300;
    private static final double CLOSE = 1e-14;

    /**
     * @throws IllegalArgumentException unless {@code 0 <= yes <= of}
     */
    public static Share of(long yes, long of) {
        if (yes < 0 || yes > of) {
            throw new IllegalArgumentException(yes + " of " + of + " is no share");
        }
        double a = 1.0 + yes;
        double b = 1.0 + (of - yes);
        return new Share(yes, of, a / (a + b), quantile(TAIL, a, b), quantile(1 - TAIL, a, b));
    }

    /** The value nearest to {@code start} that the interval does not rule out. */
    public double movedFrom(double start) {
        return Math.clamp(start, low, high);
    }

    private static double quantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below(middle, a, b) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The regularised incomplete beta function I_x(a, b); NIST DLMF 8.17.22. */
    static double below(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - below(1 - x, b, a);
        }
        double front =
                Math.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        return front / (a * fraction(x, a, b));
    }

    /** The continued fraction of it, by the modified Lentz method. */
    private static double fraction(double x, double a, double b) {
        double f = 1;
        double c = 1;
        double d = 0;
        for (int term = 1; term < MOST_TERMS; term++) {
            int m = term / 2;
            double coefficient =
                    term % 2 == 0
                            ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                            : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + coefficient * d);
            c = awayFromZero(1 + coefficient / c);
            f *= c * d;
            if (Math.abs(c * d - 1) < CLOSE) {
                break;
            }
        }
        return f;
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series after shifting the argument above 10; error below 1e-10. */
    private static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 10) {
            shift -= Math.log(at);
            at++;
        }
        double inverse = 1 / (at * at);
        return shift
                + (at - 0.5) * Math.log(at)
                - at
                + 0.5 * Math.log(2 * Math.PI)
                + (1.0 / 12 - (1.0 / 360 - inverse / 1260) * inverse) / at;
    }
}
