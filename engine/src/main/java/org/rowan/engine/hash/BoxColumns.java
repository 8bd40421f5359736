package org.rowan.engine.hash;

/**
 * The box filter along columns, for rows that arrive one after another: one running sum per column,
 * which the compiler turns into vector instructions. Keeps as many rows as the window is high.
 */
final class BoxColumns {
    private final int width;
    private final int height;
    private final Window window;
    private final int slots;
    private final float[] kept;
    private final float[] sums;
    private int arrived;
    private int left;

    BoxColumns(int width, int height) {
        this.width = width;
        this.height = height;
        this.window = new Window(height);
        this.slots = window.size() + 1;
        this.kept = new float[slots * width];
        this.sums = new float[width];
    }

    /** The array that {@link #entering} points into. */
    float[] rows() {
        return kept;
    }

    /** Where in {@link #rows} the caller writes the next row before {@link #enter}. */
    int entering() {
        return arrived % slots * width;
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

    /** Writes the means of the finished row {@code y} to {@code into}, from index {@code at}. */
    void means(int y, float[] into, int at) {
        float count = window.inside(y);
        float[] from = sums;
        for (int x = 0; x < width; x++) {
            into[at + x] = from[x] / count;
        }
    }

    int height() {
        return height;
    }

    private void add(int row) {
        float[] from = kept;
        float[] to = sums;
        for (int x = 0; x < width; x++) {
            to[x] += from[row + x];
        }
    }

    private void leave() {
        int row = left % slots * width;
        left++;
        float[] from = kept;
        float[] to = sums;
        for (int x = 0; x < width; x++) {
            to[x] -= from[row + x];
        }
    }
}
