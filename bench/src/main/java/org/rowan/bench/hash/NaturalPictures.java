package org.rowan.bench.hash;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.rowan.engine.hash.Luma;
import org.rowan.engine.hash.LumaPicture;

/**
 * Invented pictures with the statistics of photographs: detail of every size whose strength falls
 * with its fineness (as one over the frequency), an uneven light, and a few large plain shapes.
 */
final class NaturalPictures {
    private static final int OCTAVES = 8;

    private NaturalPictures() {}

    /** Brightness of the picture with this number, whole values of 0 to 255. */
    static LumaPicture luma(int width, int height, long number) {
        return Luma.of(plane(width, height, new SplittableRandom(number)), width, height);
    }

    /** Interleaved RGB bytes of the picture with this number. */
    static byte[] rgb(int width, int height, long number) {
        SplittableRandom random = new SplittableRandom(number);
        float[] light = plane(width, height, random);
        float[] tint = plane(width, height, random);
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < light.length; i++) {
            float shift = (tint[i] - 128) / 3;
            rgb[3 * i] = level(light[i] + shift);
            rgb[3 * i + 1] = level(light[i]);
            rgb[3 * i + 2] = level(light[i] - shift);
        }
        return rgb;
    }

    /** The picture with this number as a JPEG file of the JDK's usual quality. */
    static byte[] jpeg(int width, int height, long number) throws IOException {
        byte[] rgb = rgb(width, height, number);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int pixel =
                    (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | rgb[3 * i + 2] & 255;
            image.setRGB(i % width, i / width, pixel);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static float[] plane(int width, int height, SplittableRandom random) {
        float[] plane = new float[width * height];
        int cells = 2;
        double strength = 64;
        for (int octave = 0; octave < OCTAVES && cells < width; octave++) {
            addNoise(plane, width, height, cells, strength, random);
            cells *= 2;
            strength *= random.nextDouble(0.5, 0.72);
        }
        for (int shape = random.nextInt(4); shape > 0; shape--) {
            addDisc(plane, width, height, random);
        }
        double down = random.nextDouble(-60, 60);
        for (int i = 0; i < plane.length; i++) {
            double value = 128 + plane[i] + down * (2.0 * (i / width) / height - 1);
            plane[i] = Math.clamp(Math.round(value), 0, 255);
        }
        return plane;
    }

    /** Random values on a grid of {@code cells} across, smoothly joined. */
    private static void addNoise(
            float[] plane,
            int width,
            int height,
            int cells,
            double strength,
            SplittableRandom random) {
        int across = cells + 2;
        double[] grid = random.doubles((long) across * across, -strength, strength).toArray();
        for (int y = 0; y < height; y++) {
            double v = (double) y * cells / height;
            int row = (int) v;
            double down = smooth(v - row);
            for (int x = 0; x < width; x++) {
                double u = (double) x * cells / width;
                int at = row * across + (int) u;
                double right = smooth(u - (int) u);
                double upper = grid[at] + right * (grid[at + 1] - grid[at]);
                double lower =
                        grid[at + across] + right * (grid[at + across + 1] - grid[at + across]);
                plane[y * width + x] += (float) (upper + down * (lower - upper));
            }
        }
    }

    private static void addDisc(float[] plane, int width, int height, SplittableRandom random) {
        double x0 = random.nextDouble(width);
        double y0 = random.nextDouble(height);
        double radius = random.nextDouble(0.1, 0.4) * width;
        float lift = random.nextInt(-90, 91);
        for (int i = 0; i < plane.length; i++) {
            if (Math.hypot(i % width - x0, i / width - y0) < radius) {
                plane[i] = plane[i] / 3 + lift;
            }
        }
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static byte level(float value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
