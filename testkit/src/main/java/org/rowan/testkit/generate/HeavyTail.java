package org.rowan.testkit.generate;

import org.rowan.testkit.generate.chance.Dice;

/**
 * A whole number of at least 1 with P(k or more) = k^−exponent up to a maximum.
 *
 * @param exponent above 0; small means a heavy tail
 */
record HeavyTail(double exponent, int maximum) {

    /** The tail with this mean, found by halving. */
    static HeavyTail withMean(double mean, int maximum) {
        double low = 0.01;
        double high = 20;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (mean(middle, maximum) > mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new HeavyTail(low, maximum);
    }

    int draw(Dice dice) {
        return dice.heavyTail(exponent, maximum);
    }

    private static double mean(double exponent, int maximum) {
        double sum = 0;
        for (int k = 1; k <= maximum; k++) {
            sum += StrictMath.pow(k, -exponent);
        }
        return sum;
    }
}
