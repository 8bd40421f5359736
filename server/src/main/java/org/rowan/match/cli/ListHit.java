package org.rowan.match.cli;

import java.util.Comparator;
import org.rowan.engine.hash.Dihedral;

/**
 * An entry of a list that is like what was asked for. Ordered by distance, then as listed.
 *
 * @param distance bits of difference, 0 for digests
 * @param orientation how the picture was turned to be that near
 */
record ListHit(ListedHash entry, int distance, Dihedral orientation)
        implements Comparable<ListHit> {
    private static final Comparator<ListHit> ORDER =
            Comparator.comparingInt(ListHit::distance).thenComparingInt(hit -> hit.entry().line());

    @Override
    public int compareTo(ListHit other) {
        return ORDER.compare(this, other);
    }
}
