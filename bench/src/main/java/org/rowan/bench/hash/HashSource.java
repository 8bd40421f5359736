package org.rowan.bench.hash;

import java.util.Locale;
import java.util.SplittableRandom;
import org.rowan.engine.hash.Hash256;

/** A way of inventing hashes. */
enum HashSource {
    /** Every bit is a coin. */
    UNIFORM {
        @Override
        Hash256 next(SplittableRandom random) {
            return new Hash256(
                    random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        }
    },
    /** Each of the 16 words of 16 bits takes, with probability .3, one of 8 common values. */
    SKEWED {
        @Override
        Hash256 next(SplittableRandom random) {
            long[] words = new long[4];
            for (int w = 0; w < 16; w++) {
                long value = random.nextInt(1 << 16);
                if (random.nextDouble() < .3) {
                    value = common(8 * w + random.nextInt(8));
                }
                words[w / 4] |= value << 16 * (w % 4);
            }
            return new Hash256(words[0], words[1], words[2], words[3]);
        }
    },
    /**
     * The same, but for the bits that Rowan's index puts side by side: each of 16 diagonals of the
     * transform takes, with probability .3, one of 8 common values. The worst case for Rowan,
     * hardly one for others.
     */
    SKEWED_AGAINST_ROWAN {
        @Override
        Hash256 next(SplittableRandom random) {
            Hash256 rows = SKEWED.next(random);
            long[] from = {rows.bits0(), rows.bits64(), rows.bits128(), rows.bits192()};
            long[] words = new long[4];
            for (int diagonal = 0; diagonal < 16; diagonal++) {
                for (int row = 0; row < 16; row++) {
                    long bit = from[diagonal / 4] >>> 16 * (diagonal % 4) + row & 1;
                    words[row / 4] |= bit << 16 * (row % 4) + (diagonal - row & 15);
                }
            }
            return new Hash256(words[0], words[1], words[2], words[3]);
        }
    };

    abstract Hash256 next(SplittableRandom random);

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long common(int i) {
        return new SplittableRandom(i).nextInt(1 << 16);
    }
}
