package org.rowan.engine.hash;

import java.lang.foreign.MemorySegment;

/**
 * The posting lists of one band: for every band value the slots that have it, in ascending order.
 *
 * <p>Buckets are counted in blocks of {@value #BLOCK}: one int says where a block's postings begin,
 * one byte a bucket where the bucket's end within it. That directory is small enough to stay
 * largely in the processor's caches. A block too full for bytes has its begin replaced by {@code -1
 * - i}, the number of its {@value #WIDE} ints among the wide blocks.
 *
 * @param begins one int a block
 * @param ends one byte a bucket
 * @param wide {@value #WIDE} ints for each block that is too full: where each bucket begins, and
 *     the end of the last
 * @param postings one int an entry
 */
record Band(
        BandShape shape,
        MemorySegment begins,
        MemorySegment ends,
        MemorySegment wide,
        MemorySegment postings) {
    static final int BLOCK = 32;
    static final int WIDE = BLOCK + 1;

    /**
     * Looks up the buckets at distance {@code shell} from {@code key}.
     *
     * @param runs receives begin and end of each bucket that is not empty
     * @return slots in them
     */
    long gather(int key, int[] shell, Runs runs) {
        runs.clear(shell.length);
        long slots = 0;
        for (int pattern : shell) {
            int bucket = key ^ pattern;
            int begin = begins.get(Layouts.INT, (long) (bucket >>> 5) << 2);
            int end;
            if (begin >= 0) {
                int within = bucket & BLOCK - 1;
                end = begin + (ends.get(Layouts.BYTE, bucket) & 0xff);
                begin += within == 0 ? 0 : ends.get(Layouts.BYTE, bucket - 1) & 0xff;
            } else {
                long at = (long) (-1 - begin) * WIDE + (bucket & BLOCK - 1);
                begin = wide.get(Layouts.INT, at << 2);
                end = wide.get(Layouts.INT, at + 1 << 2);
            }
            slots += end - begin;
            runs.add(begin, end);
        }
        return slots;
    }
}
