package org.rowan.engine.hash;

import java.util.HexFormat;

/**
 * A perceptual hash of 256 bits, as PDQ makes it.
 *
 * <p>Bit {@code k} of the hash is bit {@code k mod 64} of word {@code k / 64}. Written as text it
 * is 64 hexadecimal digits, bits 255 to 252 first. Ordered as that text is.
 *
 * @param bits0 bits 0 to 63
 * @param bits64 bits 64 to 127
 * @param bits128 bits 128 to 191
 * @param bits192 bits 192 to 255
 */
public record Hash256(long bits0, long bits64, long bits128, long bits192)
        implements Comparable<Hash256> {
    /** The hash without any bit set, which PDQ gives to a picture too small to be hashed. */
    public static final Hash256 ZERO = new Hash256(0, 0, 0, 0);

    /** Bits in a hash, and so the greatest distance of two. */
    public static final int BITS = 256;

    private static final int DIGITS = 64;
    private static final HexFormat HEX = HexFormat.of();

    /**
     * Reads 64 hexadecimal digits of either case.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash256 parse(CharSequence text) {
        if (!isHash(text)) {
            throw new IllegalArgumentException(
                    "not a 256-bit hash of 64 hexadecimal digits: \"" + shortened(text) + '"');
        }
        return new Hash256(word(text, 48), word(text, 32), word(text, 16), word(text, 0));
    }

    /** Whether {@link #parse} would accept the text. */
    public static boolean isHash(CharSequence text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static long word(CharSequence text, int from) {
        return HexFormat.fromHexDigitsToLong(text, from, from + 16);
    }

    private static CharSequence shortened(CharSequence text) {
        return text.length() <= 80 ? text : text.subSequence(0, 77) + "...";
    }

    /** The number of bits in which two hashes differ, 0 to 256. */
    public int distance(Hash256 other) {
        return Long.bitCount(bits0 ^ other.bits0)
                + Long.bitCount(bits64 ^ other.bits64)
                + Long.bitCount(bits128 ^ other.bits128)
                + Long.bitCount(bits192 ^ other.bits192);
    }

    /** This hash with bit {@code bit} (0 to 255) turned over. */
    public Hash256 flip(int bit) {
        long one = 1L << bit;
        return switch (bit >>> 6) {
            case 0 -> new Hash256(bits0 ^ one, bits64, bits128, bits192);
            case 1 -> new Hash256(bits0, bits64 ^ one, bits128, bits192);
            case 2 -> new Hash256(bits0, bits64, bits128 ^ one, bits192);
            case 3 -> new Hash256(bits0, bits64, bits128, bits192 ^ one);
            default -> throw new IllegalArgumentException("a hash has bits 0 to 255, not " + bit);
        };
    }

    /** The 64 lower-case hexadecimal digits, bits 255 to 252 first. */
    public String hex() {
        return HEX.toHexDigits(bits192)
                + HEX.toHexDigits(bits128)
                + HEX.toHexDigits(bits64)
                + HEX.toHexDigits(bits0);
    }

    @Override
    public int compareTo(Hash256 other) {
        int order = Long.compareUnsigned(bits192, other.bits192);
        order = order != 0 ? order : Long.compareUnsigned(bits128, other.bits128);
        order = order != 0 ? order : Long.compareUnsigned(bits64, other.bits64);
        return order != 0 ? order : Long.compareUnsigned(bits0, other.bits0);
    }

    @Override
    public String toString() {
        return hex();
    }
}
