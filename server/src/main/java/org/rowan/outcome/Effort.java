package org.rowan.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What a case turned out to be and what it took, where the person who closes it knows.
 *
 * @param kind what lay behind it, one of {@link org.rowan.allocate.Planning#kinds}; null when
 *     nobody knows
 * @param hours officer-hours it took, everybody's, above 0; null when nobody knows
 */
public record Effort(@Nullable String kind, @Nullable Double hours) {
    /** Nobody said. */
    public static final Effort UNKNOWN = new Effort(null, null);
}
