package org.rowan.match.live;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** The bank of each entry, by entry number: four bytes an entry, readable while being written. */
final class EntryTable {
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;

    private final ConcurrentHashMap<Long, AtomicIntegerArray> pages = new ConcurrentHashMap<>();

    void put(long entry, int bank) {
        pages.computeIfAbsent(entry >> PAGE_BITS, page -> new AtomicIntegerArray(PAGE))
                .set((int) (entry & (PAGE - 1)), bank);
    }

    /** The bank's number, or 0 when the entry may not match. */
    int bank(long entry) {
        @Nullable AtomicIntegerArray page = pages.get(entry >> PAGE_BITS);
        return page == null ? 0 : page.get((int) (entry & (PAGE - 1)));
    }
}
