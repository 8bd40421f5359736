package org.rowan.engine.hash;

import java.util.ArrayList;
import java.util.List;

/**
 * The index that compares a query with every entry: about a millisecond for a million, at any
 * distance.
 *
 * <p>Right for small sets and large distances, and the measure of {@link MultiIndex}.
 */
public final class LinearIndex implements HashIndex {
    private static final int LARGEST_CHUNK = 1 << 16;

    private volatile List<Chunk> chunks = List.of(new Chunk(64));
    private volatile long live;

    @Override
    public long size() {
        return live;
    }

    @Override
    public synchronized void append(Hash256 hash, long id) {
        Chunk last = chunks.getLast();
        if (last.isFull()) {
            last = new Chunk(Math.min(LARGEST_CHUNK, 2 * last.capacity()));
            List<Chunk> more = new ArrayList<>(chunks);
            more.add(last);
            chunks = List.copyOf(more);
        }
        last.append(hash, id);
        live = live + 1;
    }

    @Override
    public synchronized boolean remove(Hash256 hash, long id) {
        long before = live;
        for (Chunk chunk : chunks) {
            live = live - Removal.of(hash, id, chunk);
        }
        return live < before;
    }

    @Override
    public List<HashHit> search(Hash256 query, int distance) {
        Distances.check(distance);
        Found found = new Found();
        for (Chunk chunk : chunks) {
            chunk.search(query, distance, found);
            found.finish(chunk);
        }
        return found.sorted();
    }
}
