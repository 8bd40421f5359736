package org.rowan.engine.hash;

/**
 * The ways from pixels to brightness: {@code 0.299 R + 0.587 G + 0.114 B} of eight-bit samples,
 * transparency laid over white.
 *
 * <p>The sum is taken in double precision and rounded once, as the PyPI binding {@code pdqhash}
 * does it; the C++ tool sums in single precision and may differ in the last place. Grey keeps its
 * value. 16-bit samples count with their high byte. Colour profiles are ignored. Array lengths are
 * checked; arrays are used, not copied.
 */
public final class Luma {
    private static final int WHITE = 255;

    private Luma() {}

    /** Brightness that is known already: row-major values of 0 to 255. */
    public static LumaPicture of(float[] values, int width, int height) {
        return new Values(values, width, height);
    }

    /** Interleaved eight-bit samples, row-major without padding. */
    public static LumaPicture of(byte[] samples, PixelLayout layout, int width, int height) {
        return new Interleaved(samples, layout, width, height);
    }

    /** Packed pixels {@code 0xAARRGGBB}, row-major; alpha is not premultiplied. */
    public static LumaPicture ofArgb(int[] pixels, int width, int height) {
        return new Packed(pixels, width, height);
    }

    /**
     * Palette indices of one byte each, row-major, and the colours {@code 0xAARRGGBB}; an index
     * past the palette is black.
     */
    public static LumaPicture ofPalette(byte[] indices, int[] colours, int width, int height) {
        float[] values = new float[256];
        for (int i = 0; i < Math.min(256, colours.length); i++) {
            values[i] = ofArgb(colours[i]);
        }
        return new Palette(indices, values, width, height);
    }

    /** The high bytes of 16-bit samples, to be given on as eight-bit samples. */
    public static byte[] highBytes(short[] samples) {
        byte[] high = new byte[samples.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) (samples[i] >>> 8);
        }
        return high;
    }

    static float ofRgb(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000f;
    }

    static float ofArgb(int pixel) {
        int alpha = pixel >>> 24;
        int red = pixel >>> 16 & 0xff;
        int green = pixel >>> 8 & 0xff;
        int blue = pixel & 0xff;
        return alpha == WHITE ? ofRgb(red, green, blue) : ofRgba(red, green, blue, alpha);
    }

    static float ofRgba(int red, int green, int blue, int alpha) {
        return ofRgb(overWhite(red, alpha), overWhite(green, alpha), overWhite(blue, alpha));
    }

    static float ofCmyk(int cyan, int magenta, int yellow, int black) {
        int light = WHITE - black;
        return ofRgb(
                light - share(cyan, light),
                light - share(magenta, light),
                light - share(yellow, light));
    }

    /** A sample seen through its alpha on white paper, to the nearest whole. */
    static int overWhite(int sample, int alpha) {
        return (sample * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }

    private static int share(int part, int of) {
        return (part * of + WHITE / 2) / WHITE;
    }

    private static void checkSize(long length, int perPixel, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "a picture has at least one pixel, not " + width + "x" + height);
        }
        if (length != (long) width * height * perPixel) {
            throw new IllegalArgumentException(
                    length
                            + " samples do not fill "
                            + width
                            + "x"
                            + height
                            + " pixels of "
                            + perPixel);
        }
    }

    private record Values(float[] values, int width, int height) implements LumaPicture {
        Values {
            checkSize(values.length, 1, width, height);
        }

        @Override
        public void copyRow(int y, float[] into, int at) {
            System.arraycopy(values, y * width, into, at, width);
        }
    }

    private record Packed(int[] pixels, int width, int height) implements LumaPicture {
        Packed {
            checkSize(pixels.length, 1, width, height);
        }

        @Override
        public void copyRow(int y, float[] into, int at) {
            int from = y * width;
            for (int x = 0; x < width; x++) {
                into[at + x] = ofArgb(pixels[from + x]);
            }
        }
    }

    private record Palette(byte[] indices, float[] values, int width, int height)
            implements LumaPicture {
        Palette {
            checkSize(indices.length, 1, width, height);
        }

        @Override
        public void copyRow(int y, float[] into, int at) {
            int from = y * width;
            for (int x = 0; x < width; x++) {
                into[at + x] = values[indices[from + x] & 0xff];
            }
        }
    }

    private record Interleaved(byte[] samples, PixelLayout layout, int width, int height)
            implements LumaPicture {
        Interleaved {
            checkSize(samples.length, layout.samples(), width, height);
        }

        @Override
        public void copyRow(int y, float[] into, int at) {
            int from = y * width * layout.samples();
            switch (layout) {
                case GREY -> grey(from, into, at);
                case GREY_ALPHA -> greyAlpha(from, into, at);
                case RGB -> rgb(from, 0, 2, into, at);
                case BGR -> rgb(from, 2, 0, into, at);
                case RGBA -> rgba(from, 1, from + 3, into, at);
                case ABGR -> rgba(from + 3, -1, from, into, at);
                case CMYK -> cmyk(from, into, at);
            }
        }

        private int sample(int i) {
            return samples[i] & 0xff;
        }

        private void grey(int from, float[] into, int at) {
            for (int x = 0; x < width; x++) {
                into[at + x] = samples[from + x] & 0xff;
            }
        }

        private void greyAlpha(int from, float[] into, int at) {
            for (int x = 0; x < width; x++) {
                into[at + x] = overWhite(sample(from + 2 * x), sample(from + 2 * x + 1));
            }
        }

        private void rgb(int first, int red, int blue, float[] into, int at) {
            byte[] from = samples;
            for (int x = 0, pixel = first; x < width; x++, pixel += 3) {
                into[at + x] =
                        ofRgb(
                                from[pixel + red] & 0xff,
                                from[pixel + 1] & 0xff,
                                from[pixel + blue] & 0xff);
            }
        }

        private void rgba(int red, int next, int alpha, float[] into, int at) {
            for (int x = 0; x < width; x++) {
                int pixel = red + 4 * x;
                into[at + x] =
                        ofRgba(
                                sample(pixel),
                                sample(pixel + next),
                                sample(pixel + 2 * next),
                                sample(alpha + 4 * x));
            }
        }

        private void cmyk(int from, float[] into, int at) {
            for (int x = 0; x < width; x++) {
                int pixel = from + 4 * x;
                into[at + x] =
                        ofCmyk(
                                sample(pixel),
                                sample(pixel + 1),
                                sample(pixel + 2),
                                sample(pixel + 3));
            }
        }
    }
}
