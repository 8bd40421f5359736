package org.rowan.match;

import java.util.Collection;
import java.util.List;

/**
 * A licensed matcher for fingerprint types that Rowan may not compute or compare itself, such as
 * PhotoDNA.
 *
 * <p>An installation that holds a licence supplies a bean of this type. Without one such
 * fingerprints are kept as listed and compared for equality.
 */
public interface ExternalMatcher {

    /** The canonical fingerprint type it knows, such as {@code photodna}. */
    String type();

    /** The fingerprint of a file's bytes; empty when it cannot make one of them. */
    List<Fingerprint> hash(byte[] content);

    /**
     * The candidates that are alike enough, with their distances.
     *
     * @param query what to look for
     * @param candidates fingerprints of bank entries of this type
     */
    List<Likeness> compare(Fingerprint query, Collection<Fingerprint> candidates);

    /**
     * One candidate that is alike.
     *
     * @param candidate the entry's fingerprint
     * @param distance in the matcher's own unit, 0 for equality
     * @param policy the matcher's name and threshold, for the record
     */
    record Likeness(Fingerprint candidate, int distance, String policy) {}
}
