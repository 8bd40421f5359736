package org.rowan.engine.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented hashes, the same for the same seed. */
final class RandomHashes {
    private RandomHashes() {}

    static List<Hash256> uniform(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Hash256> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(any(random));
        }
        return hashes;
    }

    /** Each 16-bit word takes, with probability .3, one of 8 common values. */
    static List<Hash256> skewed(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] common = random.longs(128, 0, 1 << 16).toArray();
        List<Hash256> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long[] words = new long[4];
            for (int w = 0; w < 16; w++) {
                long value =
                        random.nextDouble() < .3
                                ? common[8 * w + random.nextInt(8)]
                                : random.nextInt(1 << 16);
                words[w / 4] |= value << 16 * (w % 4);
            }
            hashes.add(new Hash256(words[0], words[1], words[2], words[3]));
        }
        return hashes;
    }

    /** All within {@code radius} bits of one hash. */
    static List<Hash256> cluster(int count, int radius, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Hash256 middle = any(random);
        List<Hash256> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(blurred(middle, random.nextInt(radius + 1), random));
        }
        return hashes;
    }

    /** Half of them up to 40 flips from one of {@code hashes}, half anywhere. */
    static List<Hash256> near(List<Hash256> hashes, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Hash256> queries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Hash256 planted =
                    blurred(hashes.get(random.nextInt(hashes.size())), random.nextInt(41), random);
            queries.add(i % 2 == 0 ? planted : any(random));
        }
        return queries;
    }

    private static Hash256 any(SplittableRandom random) {
        return new Hash256(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static Hash256 blurred(Hash256 hash, int flips, SplittableRandom random) {
        Hash256 changed = hash;
        for (int i = 0; i < flips; i++) {
            changed = changed.flip(random.nextInt(256));
        }
        return changed;
    }
}
