package org.rowan.engine.hash;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.List;

/** Builds a part from the live entries of other shelves, in their order. */
final class PartBuilder {
    /** Fewer entries than this are compared one by one faster than looked up. */
    private static final int LEAST_INDEXED = 4096;

    private final List<Shelf> shelves;
    private final Arena arena = Arena.ofAuto();
    private final BitSet taken = new BitSet();
    private final int deadBefore;

    PartBuilder(List<Shelf> shelves) {
        this.shelves = shelves;
        this.deadBefore = dead();
    }

    Part build() {
        int size = choose();
        MemorySegment hashes = arena.allocate((long) size * Part.HASH_BYTES, Layouts.LINE);
        MemorySegment ids = arena.allocate(8L * size, Layouts.LINE);
        copy(hashes, ids);
        Part bare = new Part(size, hashes, ids, new Band[0], new DeadSlots(size));
        if (size < LEAST_INDEXED) {
            return bare;
        }
        BandShape[] shapes = BandShape.forSize(size);
        Band[] bands = new Band[shapes.length];
        BandBuilder builder = new BandBuilder(bare, arena);
        for (int b = 0; b < bands.length; b++) {
            bands[b] = builder.build(shapes[b]);
        }
        return new Part(size, hashes, ids, bands, bare.dead());
    }

    /**
     * Marks in the built part what was removed from the shelves meanwhile; the caller holds the
     * writers' lock.
     */
    void carryRemovals(Part built) {
        if (dead() == deadBefore) {
            return;
        }
        int slot = 0;
        int at = 0;
        for (Shelf shelf : shelves) {
            for (int s = 0; s < shelf.size(); s++, at++) {
                if (taken.get(at)) {
                    if (shelf.dead().has(s)) {
                        built.dead().add(slot);
                    }
                    slot++;
                }
            }
        }
    }

    private int dead() {
        int dead = 0;
        for (Shelf shelf : shelves) {
            dead += shelf.dead().count();
        }
        return dead;
    }

    private int choose() {
        int at = 0;
        for (Shelf shelf : shelves) {
            for (int s = 0; s < shelf.size(); s++, at++) {
                taken.set(at, !shelf.dead().has(s));
            }
        }
        return taken.cardinality();
    }

    private void copy(MemorySegment hashes, MemorySegment ids) {
        int at = 0;
        int slot = 0;
        for (Shelf shelf : shelves) {
            for (int s = 0; s < shelf.size(); s++, at++) {
                if (taken.get(at)) {
                    put(hashes, slot, shelf.hash(s));
                    ids.set(Layouts.LONG, 8L * slot, shelf.id(s));
                    slot++;
                }
            }
        }
    }

    static void put(MemorySegment hashes, int slot, Hash256 hash) {
        long to = (long) slot * Part.HASH_BYTES;
        hashes.set(Layouts.LONG, to, hash.bits0());
        hashes.set(Layouts.LONG, to + 8, hash.bits64());
        hashes.set(Layouts.LONG, to + 16, hash.bits128());
        hashes.set(Layouts.LONG, to + 24, hash.bits192());
    }
}
