package org.rowan.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A licensed hasher and matcher for a fingerprint type that Rowan may not compute or compare
 * itself, such as PhotoDNA.
 *
 * <p>An installation that holds a licence names its program or address in {@code
 * rowan.match.external.TYPE}, see {@link org.rowan.match.external}. Without one such fingerprints
 * are kept as listed and compared for equality. Both calls may take long and throw {@link
 * Unavailable}; what they were asked about then waits and is asked again.
 */
public interface ExternalMatcher {

    /** The canonical fingerprint type it knows, such as {@code photodna}. */
    String type();

    /** The fingerprints of a file's bytes; none when it cannot make one of them. */
    List<Fingerprint> hash(byte[] content);

    /**
     * For each query the candidates that are alike enough, with their distances.
     *
     * @param queries what to look for, of this type
     * @param candidates fingerprints of bank entries of this type
     */
    Map<Fingerprint, List<Likeness>> compare(
            Collection<Fingerprint> queries, Collection<Fingerprint> candidates);

    /**
     * One candidate that is alike.
     *
     * @param candidate the entry's fingerprint
     * @param distance in the matcher's own unit, 0 for equality
     * @param policy the matcher's name and threshold, for the record
     */
    record Likeness(Fingerprint candidate, int distance, String policy) {}

    /** The matcher gave no answer that can be used. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String what) {
            super(what);
        }
    }
}
