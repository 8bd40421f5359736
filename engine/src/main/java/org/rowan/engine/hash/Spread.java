package org.rowan.engine.hash;

/**
 * A fixed rearrangement of the 256 bits that deals each row and each column of the 16 by 16
 * transform evenly to all bands.
 *
 * <p>Neighbouring bits of real hashes go together, and lists hold many hashes that share whole
 * words; bands cut from the rearranged bits hold at most two bits of any word, so that their values
 * are spread. Distances do not change. Bit (i, j) comes to {@code 16 ((i + j) mod 16) + i}.
 */
final class Spread {
    private static final long LANE_1_3 = 0xffff_0000_ffff_0000L;
    private static final long LANE_2_3 = 0xffff_ffff_0000_0000L;

    private Spread() {}

    static Hash256 of(Hash256 hash) {
        return transpose(
                rotate(hash.bits0(), 0),
                rotate(hash.bits64(), 4),
                rotate(hash.bits128(), 8),
                rotate(hash.bits192(), 12));
    }

    /**
     * Rotates the four 16-bit rows in a word left, the lowest by {@code first}, each next by one
     * more.
     */
    private static long rotate(long rows, int first) {
        long turned = first == 0 ? rows : rotateAll(rows, first);
        turned = turned & ~LANE_1_3 | rotateAll(turned, 1) & LANE_1_3;
        return turned & ~LANE_2_3 | rotateAll(turned, 2) & LANE_2_3;
    }

    private static long rotateAll(long rows, int by) {
        long low = ((1L << by) - 1) * 0x0001_0001_0001_0001L;
        return rows << by & ~low | rows >>> 16 - by & low;
    }

    /**
     * Exchanges rows and columns by exchanging each bit of the row number with that of the column
     * number.
     */
    private static Hash256 transpose(long a, long b, long c, long d) {
        long a1 = exchange(exchange(a, 15, 0x0000_aaaa_0000_aaaaL), 30, 0x0000_0000_cccc_ccccL);
        long b1 = exchange(exchange(b, 15, 0x0000_aaaa_0000_aaaaL), 30, 0x0000_0000_cccc_ccccL);
        long c1 = exchange(exchange(c, 15, 0x0000_aaaa_0000_aaaaL), 30, 0x0000_0000_cccc_ccccL);
        long d1 = exchange(exchange(d, 15, 0x0000_aaaa_0000_aaaaL), 30, 0x0000_0000_cccc_ccccL);
        long ab = (a1 >>> 4 ^ b1) & 0x0f0f_0f0f_0f0f_0f0fL;
        long cd = (c1 >>> 4 ^ d1) & 0x0f0f_0f0f_0f0f_0f0fL;
        long a2 = a1 ^ ab << 4;
        long b2 = b1 ^ ab;
        long c2 = c1 ^ cd << 4;
        long d2 = d1 ^ cd;
        long ac = (a2 >>> 8 ^ c2) & 0x00ff_00ff_00ff_00ffL;
        long bd = (b2 >>> 8 ^ d2) & 0x00ff_00ff_00ff_00ffL;
        return new Hash256(a2 ^ ac << 8, b2 ^ bd << 8, c2 ^ ac, d2 ^ bd);
    }

    private static long exchange(long word, int apart, long lower) {
        long differing = (word >>> apart ^ word) & lower;
        return word ^ differing ^ differing << apart;
    }
}
