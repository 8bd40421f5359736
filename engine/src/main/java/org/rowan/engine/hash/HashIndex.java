package org.rowan.engine.hash;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of 256-bit hashes with ids, which finds every entry within a distance of a hash: exactly,
 * never approximately.
 *
 * <p>Any number of threads may search while others append and remove; searches never wait. A search
 * sees every change that was finished before it began. The same hash may be held under several ids.
 */
public interface HashIndex {
    /** Entries that can be found. */
    long size();

    /** Adds an entry; it is found from now on. */
    void append(Hash256 hash, long id);

    /**
     * Takes away every entry of this hash and id; it is not found from now on.
     *
     * @return whether there was any
     */
    boolean remove(Hash256 hash, long id);

    /**
     * Every entry at most {@code distance} bits away.
     *
     * @param distance 0 to 256; time grows steeply with it, {@link PdqHash#DISTANCE} is usual
     * @return in the order of distance, then of id
     * @throws IllegalArgumentException if the distance is outside its range
     */
    List<HashHit> search(Hash256 query, int distance);

    /** {@link #search} for each query, in their order. */
    default List<List<HashHit>> searchAll(List<Hash256> queries, int distance) {
        List<List<HashHit>> all = new ArrayList<>(queries.size());
        for (Hash256 query : queries) {
            all.add(search(query, distance));
        }
        return all;
    }
}
