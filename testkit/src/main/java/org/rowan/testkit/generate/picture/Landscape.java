package org.rowan.testkit.generate.picture;

import org.rowan.testkit.generate.chance.Dice;

/** Draws a landscape of sky, sun, hills and huts as one byte a pixel, 0 black to 255 white. */
final class Landscape {
    private Landscape() {}

    /** The pixels of a picture, row by row, {@code side} × {@code side}. */
    static byte[] draw(Picture picture, int side) {
        Dice dice = Dice.of(picture.key(), "landscape");
        int top = dice.between(120, 250);
        int fall = dice.between(20, 110);
        double sunX = dice.unit();
        double sunY = dice.unit() * 0.4;
        double sunRadius = 0.05 + dice.unit() * 0.12;
        double[][] waves = new double[4][6];
        int[] shade = new int[4];
        for (int h = 0; h < 4; h++) {
            for (int i = 0; i < 6; i++) {
                waves[h][i] = dice.unit();
            }
            shade[h] = dice.between(10, 200);
        }
        double[] huts = new double[12];
        for (int i = 0; i < huts.length; i++) {
            huts[i] = dice.unit();
        }
        return paint(
                picture, side, new Scene(top, fall, sunX, sunY, sunRadius, waves, shade, huts));
    }

    private record Scene(
            int top,
            int fall,
            double sunX,
            double sunY,
            double sunRadius,
            double[][] waves,
            int[] shade,
            double[] huts) {}

    private static byte[] paint(Picture picture, int side, Scene scene) {
        Dice slip = Dice.of(picture.key(), "variant", picture.variant());
        boolean changed = picture.variant() != 0;
        double zoom = changed ? 1 - slip.unit() * 0.018 : 1;
        double left = changed ? slip.unit() * (1 - zoom) : 0;
        double above = changed ? slip.unit() * (1 - zoom) : 0;
        int light = changed ? slip.between(-12, 12) : 0;
        byte[] pixels = new byte[side * side];
        double[] ridge = new double[4];
        for (int column = 0; column < side; column++) {
            double x = left + zoom * column / side;
            for (int h = 0; h < 4; h++) {
                ridge[h] = height(scene.waves()[h], h, x);
            }
            for (int row = 0; row < side; row++) {
                double y = above + zoom * row / side;
                int value = at(scene, ridge, x, y) + light;
                pixels[row * side + column] = (byte) Math.clamp(value, 0, 255);
            }
        }
        return pixels;
    }

    private static int at(Scene scene, double[] ridge, double x, double y) {
        for (int h = 3; h >= 0; h--) {
            if (y > ridge[h]) {
                return hut(scene, h, x, y)
                        ? 255 - scene.shade()[h]
                        : scene.shade()[h] + (int) (40 * (y - ridge[h]));
            }
        }
        double dx = x - scene.sunX();
        double dy = y - scene.sunY();
        boolean sun = dx * dx + dy * dy < scene.sunRadius() * scene.sunRadius();
        return sun ? 255 : scene.top() - (int) (scene.fall() * y);
    }

    private static double height(double[] wave, int hill, double x) {
        double base = 0.3 + hill * 0.18;
        return base
                + 0.10 * wave[0] * StrictMath.sin(6.28 * (x * (1 + 2 * wave[1]) + wave[2]))
                + 0.06 * wave[3] * StrictMath.sin(6.28 * (x * (3 + 6 * wave[4]) + wave[5]));
    }

    private static boolean hut(Scene scene, int hill, double x, double y) {
        double[] huts = scene.huts();
        double dx = x - huts[hill * 3];
        double dy = y - (0.5 + 0.5 * huts[hill * 3 + 1]);
        double size = 0.04 + 0.08 * huts[hill * 3 + 2];
        return Math.abs(dx) < size && Math.abs(dy) < size;
    }
}
