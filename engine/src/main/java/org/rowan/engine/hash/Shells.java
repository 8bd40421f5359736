package org.rowan.engine.hash;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The patterns of exactly r set bits in w, by which the buckets at distance r from a band value are
 * reached.
 */
final class Shells {
    /** Beyond this radius a shell has so many buckets that comparing every entry is cheaper. */
    static final int LARGEST_RADIUS = 4;

    private static final AtomicReferenceArray<int[]> KNOWN =
            new AtomicReferenceArray<>(32 * (LARGEST_RADIUS + 1));

    private Shells() {}

    /** In ascending order, so that neighbours in memory are visited together. */
    static int[] of(int width, int radius) {
        int at = width * (LARGEST_RADIUS + 1) + radius;
        int[] shell = KNOWN.get(at);
        if (shell == null) {
            shell = make(width, radius);
            KNOWN.set(at, shell);
        }
        return shell;
    }

    /** How many patterns there are. */
    static int count(int width, int radius) {
        long count = 1;
        for (int i = 0; i < radius; i++) {
            count = count * (width - i) / (i + 1);
        }
        return (int) count;
    }

    private static int[] make(int width, int radius) {
        int[] shell = new int[count(width, radius)];
        long pattern = (1L << radius) - 1;
        for (int i = 0; i < shell.length; i++) {
            shell[i] = (int) pattern;
            pattern = next(pattern);
        }
        return shell;
    }

    /** The next greater number with as many bits set (Gosper). */
    private static long next(long pattern) {
        if (pattern == 0) {
            return 0;
        }
        long lowest = pattern & -pattern;
        long ripple = pattern + lowest;
        return ((pattern ^ ripple) >>> 2) / lowest | ripple;
    }
}
