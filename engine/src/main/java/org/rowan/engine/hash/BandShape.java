package org.rowan.engine.hash;

/**
 * A band: {@code width} neighbouring bits of a spread hash, from bit {@code from} on. All bands of
 * an index together cover the 256 bits once.
 */
record BandShape(int from, int width) {
    private static final int MOST_BANDS = 16;
    private static final int LEAST_BANDS = 10;

    /** About as many bits to a band as make one entry to a bucket. */
    static BandShape[] forSize(int entries) {
        double bits = Math.log(Math.max(2, entries)) / Math.log(2);
        int count = Math.clamp(Math.round(Hash256.BITS / bits), LEAST_BANDS, MOST_BANDS);
        return cut(count);
    }

    /** {@code count} bands whose widths differ by at most one. */
    static BandShape[] cut(int count) {
        BandShape[] bands = new BandShape[count];
        int from = 0;
        for (int b = 0; b < count; b++) {
            int width = (Hash256.BITS - from) / (count - b);
            bands[b] = new BandShape(from, width);
            from += width;
        }
        return bands;
    }

    int buckets() {
        return 1 << width;
    }

    /** The value of this band in a spread hash. */
    int key(Hash256 hash) {
        long bits =
                switch (from >>> 6) {
                    case 0 -> join(hash.bits0(), hash.bits64());
                    case 1 -> join(hash.bits64(), hash.bits128());
                    case 2 -> join(hash.bits128(), hash.bits192());
                    default -> join(hash.bits192(), 0);
                };
        return (int) bits & buckets() - 1;
    }

    private long join(long low, long high) {
        int shift = from & 63;
        return shift == 0 ? low : low >>> shift | high << 64 - shift;
    }
}
