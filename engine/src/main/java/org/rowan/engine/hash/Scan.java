package org.rowan.engine.hash;

import java.lang.foreign.MemorySegment;

/**
 * Comparing a query with hashes one after another, at the speed of memory: about a nanosecond for
 * each.
 */
final class Scan {
    /** Hashes copied out at a time; they stay in the first-level cache. */
    private static final int BLOCK = 512;

    private Scan() {}

    /**
     * Reports the near ones of {@code count} hashes of four words each; the first is called {@code
     * firstSlot}.
     */
    static void words(
            long[] words, int count, int firstSlot, Hash256 query, int distance, Found found) {
        long q0 = query.bits0();
        long q1 = query.bits64();
        long q2 = query.bits128();
        long q3 = query.bits192();
        for (int at = 0; at < 4 * count; at += 4) {
            // All four at once: leaving after two would be a coin toss for distances about 63,
            // which costs the processor more than counting on.
            int near =
                    Long.bitCount(words[at] ^ q0)
                            + Long.bitCount(words[at + 1] ^ q1)
                            + Long.bitCount(words[at + 2] ^ q2)
                            + Long.bitCount(words[at + 3] ^ q3);
            if (near <= distance) {
                found.add(firstSlot + at / 4, near);
            }
        }
    }

    /**
     * The same for hashes outside the heap; through an array, because the compiler does better with
     * those.
     */
    static void segment(MemorySegment hashes, int count, Hash256 query, int distance, Found found) {
        long[] block = new long[4 * BLOCK];
        for (int from = 0; from < count; from += BLOCK) {
            int some = Math.min(BLOCK, count - from);
            MemorySegment.copy(
                    hashes, Layouts.LONG, (long) from * Part.HASH_BYTES, block, 0, 4 * some);
            words(block, some, from, query, distance, found);
        }
    }
}
