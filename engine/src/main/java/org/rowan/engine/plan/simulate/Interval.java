package org.rowan.engine.plan.simulate;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A mean over seeds with its 95 % interval (Student's t; for ratios of means the jackknife).
 *
 * @param mean the estimate
 * @param low lower end
 * @param high upper end
 */
public record Interval(double mean, double low, double high) {
    /** 97.5 % points of Student's t for 1 to 30 degrees of freedom. */
    private static final double[] T = {
        12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042
    };

    /** Of values drawn independently; a single one has no interval and stands for itself. */
    static Interval of(double... values) {
        int n = values.length;
        double mean = IntStream.range(0, n).mapToDouble(i -> values[i]).sum() / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return around(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n), n);
    }

    /** Of a statistic of all seeds, by leaving out one seed at a time. */
    static Interval jackknife(int seeds, ToDoubleFunction<int[]> statistic) {
        int[] all = IntStream.range(0, seeds).toArray();
        double whole = statistic.applyAsDouble(all);
        if (seeds < 2) {
            return around(whole, 0, seeds);
        }
        double[] without = new double[seeds];
        double mean = 0;
        for (int left = 0; left < seeds; left++) {
            int out = left;
            without[left] =
                    statistic.applyAsDouble(IntStream.of(all).filter(i -> i != out).toArray());
            mean += without[left] / seeds;
        }
        double squares = 0;
        for (double value : without) {
            squares += (value - mean) * (value - mean);
        }
        return around(whole, Math.sqrt(squares * (seeds - 1) / seeds), seeds);
    }

    private static Interval around(double mean, double error, int n) {
        double t = n < 2 ? 0 : n - 1 <= T.length ? T[n - 2] : 1.96;
        return new Interval(mean, mean - t * error, mean + t * error);
    }
}
