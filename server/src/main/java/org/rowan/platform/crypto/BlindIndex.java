package org.rowan.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns a personal value into a keyed hash by which equal values are found again without being
 * stored: equal kind and equal canonical value give equal bytes.
 *
 * <p>Whoever has the database but not the key cannot try values; whoever has both can, so the key
 * lies outside the data folder. Rows of an erased referral that hold such hashes must be deleted.
 */
public final class BlindIndex {
    /** Length of a hash in bytes: one in 2^64 values would have to be stored for a false hit. */
    public static final int BYTES = 16;

    private final KeyedHash hash;

    public BlindIndex(KeyRing ring) {
        this.hash = ring.blindIndexHash();
    }

    /**
     * The keyed hash of a value.
     *
     * @param kind what the value is, such as {@code email}; equal values of different kinds give
     *     different hashes
     * @param canonical the value in its canonical form
     * @return 16 bytes
     */
    public byte[] of(String kind, String canonical) {
        byte[] whole =
                hash.of(
                        kind.getBytes(StandardCharsets.UTF_8),
                        canonical.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(whole, BYTES);
    }
}
