package org.rowan.match;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One media item found in one bank, with everything the hit rested on when it was made.
 *
 * @param entry number of the bank's entry
 * @param bank name of the bank
 * @param negative whether the bank holds media known to be harmless
 * @param source where the entry comes from, such as {@code ncmec}
 * @param label the source's name of the entry, such as a series; null when it has none
 * @param classification as the source words it; null when it has none
 * @param opinions what members of the exchange say
 * @param algorithm {@code md5, sha1, sha256, pdq, vpdq} or another fingerprint type, compared for
 *     equality or by a licensed matcher
 * @param distance bits in which the hashes differ, 0 for equality; for {@code vpdq} 100 less the
 *     percentage of frames that match
 * @param orientation how the query was turned, {@code original} when it was not
 * @param quality PDQ quality of the query; null when unknown or of no meaning
 * @param policy the rule used, such as {@code pdq<=31,quality>=50}
 * @param found when
 * @param doubted whether the entry was withdrawn, or quarantined because it suddenly matched too
 *     much
 */
public record Hit(
        long entry,
        String bank,
        boolean negative,
        String source,
        @Nullable String label,
        @Nullable String classification,
        List<Opinion> opinions,
        String algorithm,
        int distance,
        String orientation,
        @Nullable Integer quality,
        String policy,
        Instant found,
        boolean doubted) {

    public Hit {
        opinions = List.copyOf(opinions);
    }

    /** Whether it rests on equal digests and not on likeness. */
    public boolean exact() {
        boolean digest =
                FingerprintTypes.isComputed(algorithm) && !algorithm.equals(FingerprintTypes.PDQ);
        return digest || policy.equals(CompareDigests.POLICY);
    }

    /**
     * What one member of an exchange says about an entry.
     *
     * @param member its name or number
     * @param classification its own classification; null when it gave none
     * @param vote {@code listed, affirmed, refuted} or {@code withdrawn}
     */
    public record Opinion(String member, @Nullable String classification, String vote) {}
}
