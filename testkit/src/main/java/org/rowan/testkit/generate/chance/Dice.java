package org.rowan.testkit.generate.chance;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded source of chance for one purpose and one thing; the same key always gives the same
 * throws.
 */
public final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice that depend on the seed, the purpose and the keys, and on nothing else. */
    public static Dice of(long seed, String purpose, long... keys) {
        long state = mix(seed ^ purpose.hashCode());
        for (long key : keys) {
            state = mix(state + key);
        }
        return new Dice(state);
    }

    /**
     * A number that looks random but depends on its argument alone (the finaliser of SplitMix64, a
     * bijection).
     */
    public static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from 0 to {@code bound} − 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number in [{@code low}, {@code high}], both ends included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number in [0, 1). */
    public double unit() {
        return random.nextDouble();
    }

    /** Any 64 bits. */
    public long bits() {
        return random.nextLong();
    }

    /** One element, each equally likely. */
    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /**
     * One element, where the first are much more frequent than the last (rank to the power of −1).
     */
    public <T> T pickByRank(List<T> from) {
        return from.get(rank(from.size()));
    }

    /** A rank from 0 to {@code size} − 1, about as likely as 1 / (rank + 1). */
    public int rank(int size) {
        return Math.min(size - 1, (int) StrictMath.pow(size + 1.0, random.nextDouble()) - 1);
    }

    /** A draw from the normal distribution with mean 0 and deviation 1. */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** A positive number whose logarithm is normal, with the given median. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /**
     * A whole number of at least 1, where P(k or more) = k^−{@code exponent}, cut at {@code
     * maximum}.
     */
    public int heavyTail(double exponent, int maximum) {
        double draw = StrictMath.pow(1 - random.nextDouble(), -1 / exponent);
        return (int) Math.min(maximum, draw);
    }
}
