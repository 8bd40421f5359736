package org.rowan.engine.hash;

/**
 * A PDQ hash with its quality.
 *
 * @param hash 256 bits; half of them are set unless the picture is flat
 * @param quality how much structure the picture has, 0 to 100; hashes below {@value #LOW_QUALITY}
 *     match by accident and should not be compared
 */
public record PdqHash(Hash256 hash, int quality) {
    /** The quality from which on a hash is worth comparing, as the reference recommends. */
    public static final int LOW_QUALITY = 50;

    /** The greatest distance at which the reference calls two pictures the same. */
    public static final int DISTANCE = 31;

    /** Whether the picture is too flat for its hash to mean anything. */
    public boolean isLowQuality() {
        return quality < LOW_QUALITY;
    }
}
