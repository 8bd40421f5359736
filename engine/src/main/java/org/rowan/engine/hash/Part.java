package org.rowan.engine.hash;

import java.lang.foreign.MemorySegment;

/**
 * A shelf that does not grow: its hashes, ids and bands lie in memory outside the heap, or in a
 * mapped snapshot.
 *
 * @param hashes 32 bytes an entry, spread
 * @param ids one long an entry
 * @param bands empty when the shelf is too small to need any
 */
record Part(int size, MemorySegment hashes, MemorySegment ids, Band[] bands, DeadSlots dead)
        implements Shelf {
    static final int HASH_BYTES = Hash256.BITS / 8;

    @Override
    public Hash256 hash(int slot) {
        long at = (long) slot * HASH_BYTES;
        return new Hash256(
                hashes.get(Layouts.LONG, at),
                hashes.get(Layouts.LONG, at + 8),
                hashes.get(Layouts.LONG, at + 16),
                hashes.get(Layouts.LONG, at + 24));
    }

    @Override
    public long id(int slot) {
        return ids.get(Layouts.LONG, 8L * slot);
    }

    @Override
    public void search(Hash256 query, int distance, Found found) {
        if (bands.length == 0 || !new BandSearch(this, query, distance, found).run()) {
            found.restart();
            Scan.segment(hashes, size, query, distance, found);
        }
    }

    /** Compares the query with {@code count} slots and reports those within the distance. */
    void verify(int[] slots, int count, Hash256 query, int distance, Found found) {
        long q0 = query.bits0();
        long q1 = query.bits64();
        long q2 = query.bits128();
        long q3 = query.bits192();
        MemorySegment from = hashes;
        for (int i = 0; i < count; i++) {
            long at = (long) slots[i] * HASH_BYTES;
            int near =
                    Long.bitCount(from.get(Layouts.LONG, at) ^ q0)
                            + Long.bitCount(from.get(Layouts.LONG, at + 8) ^ q1);
            if (near <= distance) {
                near +=
                        Long.bitCount(from.get(Layouts.LONG, at + 16) ^ q2)
                                + Long.bitCount(from.get(Layouts.LONG, at + 24) ^ q3);
                if (near <= distance) {
                    found.add(slots[i], near);
                }
            }
        }
    }
}
