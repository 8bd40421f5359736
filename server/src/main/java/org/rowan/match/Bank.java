package org.rowan.match;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named set of known media.
 *
 * @param id its number; 0 while it is not stored
 * @param name upper-case words joined by {@code _}
 * @param owner who answers for it
 * @param source where its entries come from, such as {@code ncmec}
 * @param classification given to entries that carry none of their own
 * @param distance the greatest PDQ distance that is a hit, 0 to 63
 * @param minimumQuality the least PDQ quality of a picture that may hit by likeness, 0 to 100
 * @param enabledRatio 0 switches it off; between 0 and 1 only the HMA-compatible look-up tosses a
 *     coin
 * @param validFrom before it nothing matches; null for always
 * @param validUntil from it on nothing matches; null for ever
 * @param labels free words
 * @param negative whether it holds media known to be harmless
 */
public record Bank(
        int id,
        String name,
        String owner,
        String source,
        @Nullable String classification,
        int distance,
        int minimumQuality,
        double enabledRatio,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<String> labels,
        boolean negative) {

    public static final int USUAL_DISTANCE = 31;
    public static final int USUAL_QUALITY = 50;

    public Bank {
        labels = List.copyOf(labels);
    }

    /** A bank of known media with the usual settings, not stored yet. */
    public static Bank named(String name) {
        return new Bank(
                0,
                name,
                "",
                "local",
                null,
                USUAL_DISTANCE,
                USUAL_QUALITY,
                1.0,
                null,
                null,
                List.of(),
                false);
    }

    /** Whether a time is within its validity. */
    public boolean isOpen(Instant at) {
        return (validFrom == null || !at.isBefore(validFrom))
                && (validUntil == null || at.isBefore(validUntil));
    }

    /** Whether something may be a hit now that was none before, so that past media count again. */
    boolean matchesMoreThan(Bank before) {
        return distance > before.distance
                || minimumQuality < before.minimumQuality
                || (enabledRatio > 0 && before.enabledRatio == 0)
                || !Objects.equals(validFrom, before.validFrom)
                || !Objects.equals(validUntil, before.validUntil)
                || (before.negative && !negative);
    }

    /** The rule for likeness, as hits record it. */
    public String policy() {
        return "pdq<=" + distance + ",quality>=" + minimumQuality;
    }

    public Bank withName(String other) {
        return new Bank(
                id,
                other,
                owner,
                source,
                classification,
                distance,
                minimumQuality,
                enabledRatio,
                validFrom,
                validUntil,
                labels,
                negative);
    }

    public Bank withEnabledRatio(double ratio) {
        return with(distance, minimumQuality, ratio);
    }

    /** The bank with other settings. */
    public Bank with(int otherDistance, int otherQuality, double otherRatio) {
        return new Bank(
                id,
                name,
                owner,
                source,
                classification,
                otherDistance,
                otherQuality,
                otherRatio,
                validFrom,
                validUntil,
                labels,
                negative);
    }
}
