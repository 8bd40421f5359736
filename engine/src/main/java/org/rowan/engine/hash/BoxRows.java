package org.rowan.engine.hash;

/**
 * The box filter along rows, four rows at a time.
 *
 * <p>One running sum waits for its own last addition; four that do not depend on each other keep
 * the processor busy. Each sum sees the additions and subtractions of the reference in the
 * reference's order, so that no bit differs.
 */
final class BoxRows {
    static final int ROWS = 4;

    private final int width;
    private final Window window;
    private final float[] sums;

    BoxRows(int width) {
        this.width = width;
        this.window = new Window(width);
        this.sums = new float[ROWS * width];
    }

    Window window() {
        return window;
    }

    /** The window sums of the four rows in {@code rows}, valid until the next call. */
    float[] sum(float[] rows) {
        int second = width;
        int third = 2 * width;
        int fourth = 3 * width;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int right = 0;
        int out = 0;
        for (; right < window.ahead(); right++) {
            a += rows[right];
            b += rows[second + right];
            c += rows[third + right];
            d += rows[fourth + right];
        }
        for (; right < window.size(); right++, out++) {
            sums[out] = a += rows[right];
            sums[second + out] = b += rows[second + right];
            sums[third + out] = c += rows[third + right];
            sums[fourth + out] = d += rows[fourth + right];
        }
        int left = 0;
        for (; right < width; left++, right++, out++) {
            a += rows[right];
            b += rows[second + right];
            c += rows[third + right];
            d += rows[fourth + right];
            sums[out] = a -= rows[left];
            sums[second + out] = b -= rows[second + left];
            sums[third + out] = c -= rows[third + left];
            sums[fourth + out] = d -= rows[fourth + left];
        }
        for (; out < width; left++, out++) {
            sums[out] = a -= rows[left];
            sums[second + out] = b -= rows[second + left];
            sums[third + out] = c -= rows[third + left];
            sums[fourth + out] = d -= rows[fourth + left];
        }
        return sums;
    }
}
