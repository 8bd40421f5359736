package org.rowan.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a hash list, read into the room's words.
 *
 * @param source the list it comes from, such as {@code ncmec}
 * @param key the list's own key of the record, by which a later one replaces or withdraws it; null
 *     when it has none
 * @param kind {@code image, video} or {@code other}
 * @param label the list's name for it, such as a series
 * @param classification as the list words it, for example {@code A1}
 * @param fingerprints every fingerprint, as listed
 * @param opinions what members say
 * @param note at most 255 characters
 * @param metadata a JSON object as text
 * @param firstSeen when the source says it was first listed; null for now
 * @param withdrawn whether the source took it back; then only source and key matter
 */
public record ListedEntry(
        String source,
        @Nullable String key,
        String kind,
        @Nullable String label,
        @Nullable String classification,
        List<Fingerprint> fingerprints,
        List<MemberOpinion> opinions,
        @Nullable String note,
        @Nullable String metadata,
        @Nullable Instant firstSeen,
        boolean withdrawn) {

    public static final String IMAGE = "image";
    public static final String VIDEO = "video";
    public static final String OTHER = "other";

    public ListedEntry {
        fingerprints = List.copyOf(fingerprints);
        opinions = List.copyOf(opinions);
    }

    /**
     * What a member of an exchange says about the record.
     *
     * @param member its name or number
     * @param fingerprintType the type of fingerprint it is about; empty for the record as a whole
     * @param classification the member's own; null when it gave none
     * @param vote {@code listed, affirmed, refuted} or {@code withdrawn}
     * @param reasons the member's reasons as sent
     */
    public record MemberOpinion(
            String member,
            String fingerprintType,
            @Nullable String classification,
            String vote,
            List<String> reasons) {

        public MemberOpinion {
            reasons = List.copyOf(reasons);
        }
    }

    /** The fingerprints to be stored: those listed, and the frames of a listed vPDQ hash. */
    public List<Fingerprint> searchable() {
        List<Fingerprint> all = new ArrayList<>(fingerprints);
        for (Fingerprint print : fingerprints) {
            if (print.type().equals(FingerprintTypes.VPDQ)) {
                all.addAll(VideoFrames.of(print));
            }
        }
        return all;
    }

    /** A record that is only fingerprints. */
    public static ListedEntry of(String source, @Nullable String key, List<Fingerprint> prints) {
        return new ListedEntry(
                source, key, IMAGE, null, null, prints, List.of(), null, null, null, false);
    }

    /** A record that the source took back. */
    public static ListedEntry withdrawn(String source, String key) {
        return new ListedEntry(
                source, key, OTHER, null, null, List.of(), List.of(), null, null, null, true);
    }
}
