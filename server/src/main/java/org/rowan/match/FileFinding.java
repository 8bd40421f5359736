package org.rowan.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.MediaId;

/**
 * What was found about one file.
 *
 * @param media its number
 * @param fileIndex position in {@link org.rowan.intake.Report#files()}
 * @param reading how far it could be compared
 * @param reason why it could not be compared further, in words for a person; null when it could
 * @param quality PDQ quality, 0 to 100; null when it has no perceptual hash of ours
 * @param hits entries of banks it was found in, those on known media before negative ones, nearest
 *     first
 * @param copies other sightings of the same or nearly the same file; null when it is the only one
 * @param series the novel files it belongs with; null when it is in no series
 */
public record FileFinding(
        MediaId media,
        int fileIndex,
        Reading reading,
        @Nullable String reason,
        @Nullable Integer quality,
        List<Hit> hits,
        @Nullable Copies copies,
        @Nullable Series series) {

    public FileFinding {
        hits = List.copyOf(hits);
    }

    /** Whether a bank of known media holds it; false when only a quarantined entry says so. */
    public boolean known() {
        return hits.stream().anyMatch(hit -> !hit.negative() && !hit.doubted());
    }

    /** Whether a digest, which cannot be wrong by chance, says that it is known. */
    public boolean knownByDigest() {
        return hits.stream().anyMatch(hit -> !hit.negative() && hit.exact());
    }

    /** Whether only banks of known harmless media hold it. */
    public boolean harmless() {
        return !known() && hits.stream().anyMatch(hit -> hit.negative() && !hit.doubted());
    }

    /** Whether it was compared and no bank holds it. */
    public boolean novel() {
        return reading != Reading.NOTHING && !known() && !harmless();
    }
}
