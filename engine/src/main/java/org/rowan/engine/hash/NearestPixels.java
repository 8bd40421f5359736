package org.rowan.engine.hash;

/** Resizing by taking the nearest pixel up and left, as the C++ tool's library does by default. */
final class NearestPixels {
    private NearestPixels() {}

    static LumaPicture resize(LumaPicture picture, int width, int height) {
        float[] row = new float[picture.width()];
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            picture.copyRow((int) ((long) y * picture.height() / height), row, 0);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = row[(int) ((long) x * picture.width() / width)];
            }
        }
        return Luma.of(values, width, height);
    }
}
