package org.rowan.engine.hash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a search has found so far: slots of the shelf being searched, each perhaps several times,
 * and the hits of earlier ones.
 */
final class Found {
    private final List<HashHit> hits = new ArrayList<>();
    private long[] slots = new long[32];
    private int count;

    void add(int slot, int distance) {
        if (count == slots.length) {
            slots = Arrays.copyOf(slots, 2 * count);
        }
        slots[count++] = (long) slot << 32 | distance;
    }

    /** Forgets the slots of the shelf being searched. */
    void restart() {
        count = 0;
    }

    /** Turns the slots of {@code shelf} into hits. */
    void finish(Shelf shelf) {
        Arrays.sort(slots, 0, count);
        for (int i = 0; i < count; i++) {
            int slot = (int) (slots[i] >>> 32);
            if ((i == 0 || slots[i] != slots[i - 1]) && !shelf.dead().has(slot)) {
                hits.add(new HashHit(shelf.id(slot), (int) slots[i]));
            }
        }
        count = 0;
    }

    void forEachSlot(IntConsumer action) {
        for (int i = 0; i < count; i++) {
            action.accept((int) (slots[i] >>> 32));
        }
    }

    List<HashHit> sorted() {
        hits.sort(null);
        return hits;
    }
}
