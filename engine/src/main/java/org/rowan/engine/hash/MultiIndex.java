package org.rowan.engine.hash;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact index for large sets: multi-index hashing in flat arrays outside the heap.
 *
 * <p>Entries are appended to small chunks, which are searched from end to end; {@link #tidy} turns
 * chunks into indexed parts and merges parts when that is due, so that few are ever searched.
 * Nobody has to wait for it: call it from a background thread after appending. Removed entries stay
 * as marks until their part is merged.
 *
 * <p>Ids and posting lists take about 60 bytes an entry beyond the 32 of the hash at ten million
 * entries.
 */
public final class MultiIndex implements HashIndex {
    private static final int SMALLEST_CHUNK = 64;
    private static final int LARGEST_CHUNK = 1 << 16;

    private final Object writing = new Object();
    private final Object tidying = new Object();
    private volatile List<Shelf> shelves;
    private volatile long live;

    /** An empty index. */
    public MultiIndex() {
        this(List.of());
    }

    MultiIndex(List<Part> parts) {
        this.shelves = joined(parts, new Chunk(SMALLEST_CHUNK));
        for (Part part : parts) {
            live += part.size() - part.dead().count();
        }
    }

    @Override
    public long size() {
        return live;
    }

    @Override
    public void append(Hash256 hash, long id) {
        Hash256 spread = Spread.of(hash);
        synchronized (writing) {
            Chunk open = open();
            if (open.isFull()) {
                open = new Chunk(Math.min(LARGEST_CHUNK, 2 * open.capacity()));
                shelves = joined(shelves, open);
            }
            open.append(spread, id);
            live = live + 1;
        }
    }

    @Override
    public boolean remove(Hash256 hash, long id) {
        Hash256 spread = Spread.of(hash);
        synchronized (writing) {
            long before = live;
            for (Shelf shelf : shelves) {
                live = live - Removal.of(spread, id, shelf);
            }
            return live < before;
        }
    }

    @Override
    public List<HashHit> search(Hash256 query, int distance) {
        Distances.check(distance);
        Hash256 spread = Spread.of(query);
        Found found = new Found();
        for (Shelf shelf : shelves) {
            shelf.search(spread, distance, found);
            found.finish(shelf);
        }
        return found.sorted();
    }

    /**
     * Indexes what was appended and merges parts where that is due; searches, appends and removals
     * go on meanwhile.
     *
     * <p>Takes about a microsecond for each entry that is merged.
     *
     * @return whether there was anything to do
     */
    public boolean tidy() {
        synchronized (tidying) {
            List<Shelf> merging = Merge.due(shelves);
            if (merging.isEmpty()) {
                return false;
            }
            close(merging.getLast());
            PartBuilder builder = new PartBuilder(merging);
            Part built = builder.build();
            synchronized (writing) {
                builder.carryRemovals(built);
                shelves = replaced(merging, built);
            }
            return true;
        }
    }

    /** The index as it is now, to be written as bytes. */
    public Snapshot snapshot() {
        synchronized (writing) {
            return new Snapshot(shelves);
        }
    }

    /**
     * The index whose snapshot lies in {@code from}, which is searched in place: native or mapped
     * memory must stay as it is for as long as the index is used. Later changes do not touch it.
     * Reads everything once to verify the checksum.
     *
     * @throws IllegalArgumentException if this is no snapshot, or it is damaged or cut off
     */
    public static MultiIndex load(MemorySegment from) {
        MemorySegment inPlace = from;
        if (!from.isNative() || from.address() % Layouts.LINE != 0) {
            inPlace = Arena.ofAuto().allocate(from.byteSize(), Layouts.LINE).copyFrom(from);
        }
        return new MultiIndex(Snapshot.read(inPlace));
    }

    List<Shelf> shelves() {
        return shelves;
    }

    private Chunk open() {
        return (Chunk) shelves.getLast();
    }

    /** Sees to it that nothing more is appended to the shelf. */
    private void close(Shelf last) {
        synchronized (writing) {
            if (open() == last) {
                shelves = joined(shelves, new Chunk(SMALLEST_CHUNK));
            }
        }
    }

    /** The merged shelves are neighbours; the part takes their place. */
    private List<Shelf> replaced(List<Shelf> merging, Part built) {
        List<Shelf> after = new ArrayList<>(shelves);
        int at = after.indexOf(merging.getFirst());
        after.subList(at, at + merging.size()).clear();
        after.add(at, built);
        return List.copyOf(after);
    }

    private static List<Shelf> joined(List<? extends Shelf> some, Shelf last) {
        List<Shelf> all = new ArrayList<>(some);
        all.add(last);
        return List.copyOf(all);
    }
}
