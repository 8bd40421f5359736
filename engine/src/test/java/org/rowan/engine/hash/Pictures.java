package org.rowan.engine.hash;

import java.util.SplittableRandom;

/** Harmless invented pictures: sums of waves, like hills and skies out of focus. */
final class Pictures {
    private Pictures() {}

    static LumaPicture waves(long seed, int width, int height) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] wave = random.doubles(24, 0, 12).toArray();
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            double x = (double) (i % width) / width;
            double y = (double) (i / width) / height;
            double sum = 0;
            for (int k = 0; k < wave.length; k += 3) {
                sum += Math.sin(wave[k] * x + wave[k + 1] * y + wave[k + 2]);
            }
            values[i] = (float) Math.clamp(Math.round(128 + 40 * sum), 0, 255);
        }
        return Luma.of(values, width, height);
    }
}
