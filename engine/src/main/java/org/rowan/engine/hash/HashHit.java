package org.rowan.engine.hash;

import java.util.Comparator;

/**
 * An entry of an index that lies near a query. Ordered by distance, then by id.
 *
 * @param id the id under which the entry was appended
 * @param distance the bits in which the two hashes differ, 0 to 256
 */
public record HashHit(long id, int distance) implements Comparable<HashHit> {
    private static final Comparator<HashHit> ORDER =
            Comparator.comparingInt(HashHit::distance).thenComparingLong(HashHit::id);

    @Override
    public int compareTo(HashHit other) {
        return ORDER.compare(this, other);
    }
}
