package org.rowan.engine.hash;

/**
 * The box filter along columns, for rows that arrive one after another: one running sum per column,
 * which the compiler turns into vector instructions. Keeps as many rows as the window is high.
 */
final class BoxColumns {
    private final Window window;
    private final float[][] kept;
    private final float[] sums;
    private int arrived;
    private int left;

    BoxColumns(int width, int height) {
        this.window = new Window(height);
        this.kept = new float[window.size() + 1][width];
        this.sums = new float[width];
    }

    /** Where the caller writes the next row before {@link #enter}. */
    float[] entering() {
        return kept[arrived % kept.length];
    }

    /**
     * Takes the row just written.
     *
     * @return the row that is finished by it, or -1
     */
    int enter() {
        add(entering());
        arrived++;
        if (arrived > window.size()) {
            leave();
        }
        return arrived > window.ahead() ? arrived - 1 - window.ahead() : -1;
    }

    /** How many rows are finished after the last one arrived. */
    int remaining() {
        return window.ahead();
    }

    /** Finishes the next of the {@link #remaining} rows. */
    int drain() {
        leave();
        arrived++;
        return arrived - 1 - window.ahead();
    }

    /** Writes the means of the finished row {@code y} to {@code into}. */
    void means(int y, float[] into) {
        float count = window.inside(y);
        float[] from = sums;
        for (int x = 0; x < from.length; x++) {
            into[x] = from[x] / count;
        }
    }

    private void add(float[] row) {
        float[] to = sums;
        for (int x = 0; x < to.length; x++) {
            to[x] += row[x];
        }
    }

    private void leave() {
        float[] row = kept[left % kept.length];
        left++;
        float[] to = sums;
        for (int x = 0; x < to.length; x++) {
            to[x] -= row[x];
        }
    }
}
