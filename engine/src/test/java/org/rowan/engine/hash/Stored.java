package org.rowan.engine.hash;

import java.util.SplittableRandom;

/** Four planes of samples put together in the way of a mode, and the RGB that a person sees. */
record Stored(
        int number,
        RecordedPicture.Mode mode,
        int width,
        int height,
        byte[][] planes,
        SplittableRandom random) {
    RecordedPicture picture() {
        return switch (mode) {
            case RGB, DARK ->
                    seen(
                            Luma.of(interleaved(0, 1, 2), PixelLayout.RGB, width, height),
                            interleaved(0, 1, 2));
            case BGR ->
                    seen(
                            Luma.of(interleaved(2, 1, 0), PixelLayout.BGR, width, height),
                            interleaved(0, 1, 2));
            case GREY ->
                    seen(Luma.of(planes[0], PixelLayout.GREY, width, height), interleaved(0, 0, 0));
            case GREY_16 ->
                    seen(
                            Luma.of(Luma.highBytes(wide()), PixelLayout.GREY, width, height),
                            interleaved(0, 0, 0));
            case PALETTE -> palette();
            case CMYK ->
                    seen(
                            Luma.of(interleaved(0, 1, 2, 3), PixelLayout.CMYK, width, height),
                            withoutInk());
            case RGBA ->
                    seen(
                            Luma.of(interleaved(0, 1, 2, 3), PixelLayout.RGBA, width, height),
                            overWhite(0, 1, 2));
            case GREY_ALPHA ->
                    seen(
                            Luma.of(interleaved(0, 3), PixelLayout.GREY_ALPHA, width, height),
                            overWhite(0, 0, 0));
            case TURNED -> turned();
        };
    }

    private RecordedPicture seen(LumaPicture luma, byte[] rgb) {
        return new RecordedPicture(number, mode, width, height, luma, rgb);
    }

    private byte[] interleaved(int... bands) {
        byte[] all = new byte[bands.length * width * height];
        for (int i = 0; i < width * height; i++) {
            for (int b = 0; b < bands.length; b++) {
                all[i * bands.length + b] = planes[bands[b]][i];
            }
        }
        return all;
    }

    private short[] wide() {
        short[] samples = new short[width * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((planes[0][i] & 255) << 8 | planes[1][i] & 255);
        }
        return samples;
    }

    private RecordedPicture palette() {
        int[] colours = random.ints(256, 0, 1 << 24).map(c -> c | 0xff000000).toArray();
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int colour = colours[planes[0][i] & 255];
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return seen(Luma.ofPalette(planes[0], colours, width, height), rgb);
    }

    private byte[] withoutInk() {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            double ink = (planes[i % 3][i / 3] & 255) / 255.0;
            int light = 255 - (planes[3][i / 3] & 255);
            rgb[i] = (byte) (light - Math.round(light * ink));
        }
        return rgb;
    }

    private byte[] overWhite(int... bands) {
        byte[] rgb = interleaved(bands);
        for (int i = 0; i < rgb.length; i++) {
            double alpha = (planes[3][i / 3] & 255) / 255.0;
            rgb[i] = (byte) Math.round((rgb[i] & 255) * alpha + 255 * (1 - alpha));
        }
        return rgb;
    }

    /** Stored as EXIF value 6 says: a person sees it after a quarter turn to the right. */
    private RecordedPicture turned() {
        byte[] rgb = interleaved(0, 1, 2);
        byte[] seen = new byte[rgb.length];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < height; x++) {
                int from = (height - 1 - x) * width + y;
                System.arraycopy(rgb, 3 * from, seen, 3 * (y * height + x), 3);
            }
        }
        LumaPicture stored = Luma.of(rgb, PixelLayout.RGB, width, height);
        return new RecordedPicture(
                number, mode, height, width, Orientation.ofExif(6).apply(stored), seen);
    }
}
