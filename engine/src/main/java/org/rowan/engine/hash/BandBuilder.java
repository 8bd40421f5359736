package org.rowan.engine.hash;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Sorts the entries of a part into the buckets of a band: first by the high bits of the band value,
 * then each of those groups, small enough for the processor's caches, by the low ones. Both passes
 * keep the order of slots.
 */
final class BandBuilder {
    private static final int LOW_BITS = 10;

    private final Part part;
    private final Arena arena;
    private final long[] grouped;
    private int[] wide = new int[0];
    private int wideBlocks;

    BandBuilder(Part part, Arena arena) {
        this.part = part;
        this.arena = arena;
        this.grouped = new long[part.size()];
    }

    Band build(BandShape shape) {
        wideBlocks = 0;
        int[] groupEnds = group(shape);
        MemorySegment begins = arena.allocate(4L * shape.buckets() / Band.BLOCK, Layouts.LINE);
        MemorySegment ends = arena.allocate(shape.buckets(), Layouts.LINE);
        MemorySegment postings = arena.allocate(4L * part.size(), Layouts.LINE);
        int[] starts = new int[(1 << LOW_BITS) + 1];
        int from = 0;
        for (int g = 0; g < groupEnds.length; g++) {
            sortGroup(from, groupEnds[g], starts, postings);
            for (int block = 0; block < 1 << LOW_BITS; block += Band.BLOCK) {
                describe(starts, block, (g << LOW_BITS) + block, begins, ends);
            }
            from = groupEnds[g];
        }
        MemorySegment wideInts = arena.allocate(4L * wideBlocks * Band.WIDE, Layouts.LINE);
        MemorySegment.copy(wide, 0, wideInts, Layouts.INT, 0, wideBlocks * Band.WIDE);
        return new Band(shape, begins, ends, wideInts, postings);
    }

    /**
     * Fills {@code grouped} with key and slot, ordered by the high bits of the key; returns where
     * each group ends.
     */
    private int[] group(BandShape shape) {
        int[] next = new int[shape.buckets() >>> LOW_BITS];
        for (int slot = 0; slot < part.size(); slot++) {
            next[shape.key(part.hash(slot)) >>> LOW_BITS]++;
        }
        int sum = 0;
        for (int g = 0; g < next.length; g++) {
            int count = next[g];
            next[g] = sum;
            sum += count;
        }
        for (int slot = 0; slot < part.size(); slot++) {
            int key = shape.key(part.hash(slot));
            grouped[next[key >>> LOW_BITS]++] = (long) key << 32 | slot;
        }
        return next;
    }

    /**
     * Writes the slots of one group in the order of the low bits; {@code starts} receives where
     * each bucket begins.
     */
    private void sortGroup(int from, int to, int[] starts, MemorySegment postings) {
        Arrays.fill(starts, 0);
        for (int i = from; i < to; i++) {
            starts[low(grouped[i]) + 1]++;
        }
        starts[0] = from;
        for (int k = 1; k < starts.length; k++) {
            starts[k] += starts[k - 1];
        }
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int i = from; i < to; i++) {
            postings.set(Layouts.INT, 4L * next[low(grouped[i])]++, (int) grouped[i]);
        }
    }

    private static int low(long keyAndSlot) {
        return (int) (keyAndSlot >>> 32) & (1 << LOW_BITS) - 1;
    }

    private void describe(
            int[] starts, int block, int bucket, MemorySegment begins, MemorySegment ends) {
        int begin = starts[block];
        boolean fits = starts[block + Band.BLOCK] - begin <= 0xff;
        begins.set(Layouts.INT, 4L * (bucket / Band.BLOCK), fits ? begin : -1 - wideBlocks);
        if (fits) {
            for (int k = 0; k < Band.BLOCK; k++) {
                ends.set(Layouts.BYTE, (long) bucket + k, (byte) (starts[block + k + 1] - begin));
            }
        } else {
            int at = wideBlocks++ * Band.WIDE;
            if (at + Band.WIDE > wide.length) {
                wide = Arrays.copyOf(wide, Math.max(64 * Band.WIDE, 2 * wide.length));
            }
            System.arraycopy(starts, block, wide, at, Band.WIDE);
        }
    }
}
