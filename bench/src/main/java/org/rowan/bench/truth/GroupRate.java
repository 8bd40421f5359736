package org.rowan.bench.truth;

import org.rowan.testkit.generate.world.NameGroup;

/**
 * How often something befell accounts of one group of name origin.
 *
 * @param group the form of the name
 * @param accounts of humans of the group
 * @param wrong how many of them it befell
 * @param expected how many would be at the rate of all
 * @param low lower end of the 95 % interval of the rate (Wilson 1927), a share
 * @param high upper end
 */
record GroupRate(
        NameGroup group, long accounts, long wrong, double expected, double low, double high) {
    /** A group with fewer expected cases says nothing about its rate. */
    static final double ENOUGH = 5;

    private static final double Z = 1.96;

    static GroupRate of(NameGroup group, long accounts, long wrong, double overall) {
        double n = Math.max(1, accounts);
        double p = wrong / n;
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new GroupRate(
                group,
                accounts,
                wrong,
                accounts * overall,
                Math.max(0, middle - half),
                Math.min(1, middle + half));
    }

    /** The rate as a multiple of the rate of all; 0 when nobody is wrong. */
    double ratio() {
        return expected == 0 ? 0 : wrong / expected;
    }

    boolean enough() {
        return expected >= ENOUGH;
    }
}
