package org.rowan.engine.hash;

import java.util.Arrays;

/**
 * The part of the cosine transform that PDQ keeps: frequencies 1 to 16 each way of a 64 by 64
 * picture, without the mean.
 */
final class Transform {
    private static final int SIDE = TentFilter.SIDE;
    private static final int KEPT = 16;

    /** {@code KEPT} rows of {@code SIDE}. */
    private static final float[] COSINES = cosines();

    private static final float[] TRANSPOSED = transposed(COSINES);

    private Transform() {}

    /**
     * The 256 values, row-major. Every sum runs over the picture in order, as single-precision
     * additions do not commute.
     */
    static float[] of(float[] picture) {
        float[] half = new float[KEPT * SIDE];
        for (int i = 0; i < KEPT; i++) {
            for (int k = 0; k < SIDE; k++) {
                addScaled(half, i * SIDE, COSINES[i * SIDE + k], picture, k * SIDE, SIDE);
            }
        }
        float[] whole = new float[KEPT * KEPT];
        for (int i = 0; i < KEPT; i++) {
            for (int k = 0; k < SIDE; k++) {
                addScaled(whole, i * KEPT, half[i * SIDE + k], TRANSPOSED, k * KEPT, KEPT);
            }
        }
        return whole;
    }

    /** Bit {@code 16 i + j} says whether value (i, j) is above the lower median of all. */
    static Hash256 bits(float[] transform) {
        float[] sorted = transform.clone();
        Arrays.sort(sorted);
        float median = sorted[KEPT * KEPT / 2 - 1];
        long[] words = new long[4];
        for (int k = 0; k < transform.length; k++) {
            if (transform[k] > median) {
                words[k >>> 6] |= 1L << k;
            }
        }
        return new Hash256(words[0], words[1], words[2], words[3]);
    }

    private static void addScaled(
            float[] to, int at, float factor, float[] from, int start, int count) {
        for (int j = 0; j < count; j++) {
            to[at + j] += factor * from[start + j];
        }
    }

    private static float[] cosines() {
        float scale = (float) StrictMath.sqrt(2.0 / SIDE);
        float[] matrix = new float[KEPT * SIDE];
        for (int i = 0; i < KEPT; i++) {
            for (int j = 0; j < SIDE; j++) {
                double angle = Math.PI / 2.0 / SIDE * (i + 1) * (2 * j + 1);
                matrix[i * SIDE + j] = (float) (scale * StrictMath.cos(angle));
            }
        }
        return matrix;
    }

    private static float[] transposed(float[] matrix) {
        float[] turned = new float[matrix.length];
        for (int i = 0; i < KEPT; i++) {
            for (int j = 0; j < SIDE; j++) {
                turned[j * KEPT + i] = matrix[i * SIDE + j];
            }
        }
        return turned;
    }
}
