package org.rowan.engine.hash;

import java.util.SplittableRandom;

/**
 * One of the invented pictures whose hashes were recorded with PyPI's {@code pdqhash}: gradients
 * and tiles in every way of storing colours, made with whole numbers only.
 *
 * @param number from 0, decides everything
 * @param mode how its pixels are stored
 * @param width of the picture as a person sees it
 * @param height of the picture as a person sees it
 * @param luma what Rowan makes of the stored pixels
 * @param rgb the same picture as plain RGB bytes, converted here without Rowan's code
 */
record RecordedPicture(int number, Mode mode, int width, int height, LumaPicture luma, byte[] rgb) {
    static final int COUNT = 216;

    private static final int[][] SIZES = {
        {5, 5},
        {5, 200},
        {200, 5},
        {6, 7},
        {16, 900},
        {31, 33},
        {63, 64},
        {64, 64},
        {64, 65},
        {100, 100},
        {127, 128},
        {128, 128},
        {129, 129},
        {255, 257},
        {300, 200},
        {320, 240},
        {333, 77},
        {400, 400},
        {512, 512},
        {513, 511},
        {640, 480},
        {800, 600},
        {1000, 641},
        {1281, 720},
    };

    /** How pixels are stored. */
    enum Mode {
        RGB,
        GREY,
        GREY_16,
        BGR,
        PALETTE,
        CMYK,
        RGBA,
        GREY_ALPHA,
        TURNED,
        DARK
    }

    static RecordedPicture of(int number) {
        SplittableRandom random = new SplittableRandom(1000 + number);
        Mode mode = Mode.values()[number % Mode.values().length];
        int[] size = SIZES[random.nextInt(SIZES.length)];
        if (number < SIZES.length) {
            size = SIZES[number];
        } else if (number >= COUNT - 3) {
            size = new int[][] {{1920, 1080}, {2000, 3000}, {4000, 3000}}[number - COUNT + 3];
        }
        byte[][] planes = new byte[4][];
        for (int i = 0; i < planes.length; i++) {
            planes[i] =
                    plane(
                            random,
                            size[0],
                            size[1],
                            mode == Mode.DARK ? number % 20 == 9 ? 200 : 12 : 1);
        }
        return new Stored(number, mode, size[0], size[1], planes, random).picture();
    }

    /**
     * A slope, coarse tiles and fine tiles, each of random strength; a larger {@code dim} flattens
     * all of them.
     */
    private static byte[] plane(SplittableRandom random, int width, int height, int dim) {
        int right = random.nextInt(-128, 129);
        int down = random.nextInt(-128, 129);
        int coarse = random.nextInt(1, 12);
        int fine = random.nextInt(12, 80);
        int salt = random.nextInt();
        byte[] plane = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = 128 + right * x / width + down * y / height;
                value += tile(x * coarse / width, y * coarse / height, salt) / 2 - 64;
                value += tile(x * fine / width, y * fine / height, ~salt) / 4 - 32;
                plane[y * width + x] = (byte) Math.clamp(value / dim, 0, 255);
            }
        }
        return plane;
    }

    private static int tile(int x, int y, int salt) {
        int mixed = (x * 0x9e3779b1 ^ y * 0x85ebca6b ^ salt) * 0xc2b2ae35;
        return mixed >>> 24;
    }
}
