package org.rowan.engine.hash;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * PDQ, the perceptual picture hash of 256 bits published by Facebook in 2019 (repository
 * ThreatExchange, {@code pdq/}).
 *
 * <p>{@link #hash} gives the same bits as the reference core, its Java edition and the PyPI binding
 * {@code pdqhash} for the same brightness values: pictures are hashed at their full size. The C++
 * command line tool shrinks large pictures first and so belongs to another family, whose hashes
 * differ from these by up to some 16 bits: {@link #hashAfterToolResize}.
 */
public final class Pdq {
    /**
     * The least side of a picture that can be hashed; smaller ones get {@link Hash256#ZERO} and
     * quality 0.
     */
    public static final int LEAST_SIDE = 5;

    private static final int TOOL_SIDE = 512;
    private static final PdqHash NONE = new PdqHash(Hash256.ZERO, 0);

    private Pdq() {}

    /** The hash at full resolution. */
    public static PdqHash hash(LumaPicture picture) {
        if (isTooSmall(picture)) {
            return NONE;
        }
        float[] small = TentFilter.shrink(picture);
        return new PdqHash(Transform.bits(Transform.of(small)), quality(small));
    }

    /**
     * The hash of the family of the C++ tool: a picture with a side above 512 pixels is first
     * brought to 512 by 512 by taking the nearest pixel, whatever its proportions.
     */
    public static PdqHash hashAfterToolResize(LumaPicture picture) {
        boolean large = picture.width() > TOOL_SIDE || picture.height() > TOOL_SIDE;
        return hash(
                large && !isTooSmall(picture)
                        ? NearestPixels.resize(picture, TOOL_SIDE, TOOL_SIDE)
                        : picture);
    }

    /**
     * The hashes of the picture turned and mirrored in all eight ways, from one transform.
     *
     * <p>They are close to, but not exactly, what hashing the turned pictures would give.
     */
    public static DihedralHashes dihedral(LumaPicture picture) {
        Map<Dihedral, Hash256> hashes = new EnumMap<>(Dihedral.class);
        if (isTooSmall(picture)) {
            for (Dihedral way : Dihedral.values()) {
                hashes.put(way, Hash256.ZERO);
            }
            return new DihedralHashes(Collections.unmodifiableMap(hashes), 0);
        }
        float[] small = TentFilter.shrink(picture);
        float[] transform = Transform.of(small);
        for (Dihedral way : Dihedral.values()) {
            hashes.put(way, Transform.bits(way.turn(transform)));
        }
        return new DihedralHashes(Collections.unmodifiableMap(hashes), quality(small));
    }

    private static boolean isTooSmall(LumaPicture picture) {
        return picture.width() < LEAST_SIDE || picture.height() < LEAST_SIDE;
    }

    /**
     * The sum of all steps between neighbours, in whole hundredths of the range, over 90; at most
     * 100.
     */
    private static int quality(float[] small) {
        int side = TentFilter.SIDE;
        int steps = 0;
        for (int i = 0; i < small.length; i++) {
            if (i + side < small.length) {
                steps += step(small[i], small[i + side]);
            }
            if (i % side != side - 1) {
                steps += step(small[i], small[i + 1]);
            }
        }
        return Math.min(100, steps / 90);
    }

    private static int step(float u, float v) {
        return Math.abs((int) ((u - v) * 100 / 255));
    }
}
