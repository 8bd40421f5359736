package org.rowan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Measures the processor time of the calling thread, which other programs on the machine disturb
 * least.
 */
public final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begin = THREADS.getCurrentThreadCpuTime();

    /** Milliseconds of processor time since this was made. */
    public double milliseconds() {
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }

    /** The middle one of some values. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
