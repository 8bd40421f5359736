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
    private final float[][] sums;

    BoxRows(int width) {
        this.width = width;
        this.window = new Window(width);
        this.sums = new float[ROWS][width];
    }

    Window window() {
        return window;
    }

    /** The window sums of four rows, valid until the next call. */
    float[][] sum(float[][] rows) {
        add(rows[0], rows[1], rows[2], rows[3], sums[0], sums[1], sums[2], sums[3]);
        return sums;
    }

    private void add(
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            float[] toA,
            float[] toB,
            float[] toC,
            float[] toD) {
        float sumA = 0;
        float sumB = 0;
        float sumC = 0;
        float sumD = 0;
        int ahead = window.ahead();
        int size = window.size();
        for (int right = 0; right < ahead; right++) {
            sumA += a[right];
            sumB += b[right];
            sumC += c[right];
            sumD += d[right];
        }
        for (int right = ahead; right < size; right++) {
            toA[right - ahead] = sumA += a[right];
            toB[right - ahead] = sumB += b[right];
            toC[right - ahead] = sumC += c[right];
            toD[right - ahead] = sumD += d[right];
        }
        for (int right = size; right < width; right++) {
            sumA += a[right];
            sumB += b[right];
            sumC += c[right];
            sumD += d[right];
            toA[right - ahead] = sumA -= a[right - size];
            toB[right - ahead] = sumB -= b[right - size];
            toC[right - ahead] = sumC -= c[right - size];
            toD[right - ahead] = sumD -= d[right - size];
        }
        for (int right = width; right < width + ahead; right++) {
            toA[right - ahead] = sumA -= a[right - size];
            toB[right - ahead] = sumB -= b[right - size];
            toC[right - ahead] = sumC -= c[right - size];
            toD[right - ahead] = sumD -= d[right - size];
        }
    }
}
