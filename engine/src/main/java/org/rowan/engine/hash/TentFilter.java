package org.rowan.engine.hash;

/**
 * Shrinks a picture to 64 by 64 as PDQ does: two passes of a box along rows and a box along columns
 * (a tent), then one sample from the middle of each cell.
 *
 * <p>Rows stream through both passes, so that only a few of them are ever held; of the second pass
 * only the 64 columns that are sampled are carried on. Neither changes an operation on the values
 * that are kept.
 */
final class TentFilter {
    static final int SIDE = 64;

    private final LumaPicture picture;
    private final int width;
    private final float[] small = new float[SIDE * SIDE];
    private final BoxRows firstRows;
    private final BoxRows secondRows;
    private final float[] insideRow;
    private final BoxColumns first;
    private final BoxColumns second;
    private final float[][] blurred;
    private final float[] cells = new float[SIDE];
    private final int[] columns;
    private int waiting;
    private int nextSample;

    private TentFilter(LumaPicture picture) {
        this.picture = picture;
        this.width = picture.width();
        this.firstRows = new BoxRows(width);
        this.secondRows = new BoxRows(width);
        this.insideRow = new float[width];
        for (int x = 0; x < width; x++) {
            insideRow[x] = firstRows.window().inside(x);
        }
        this.first = new BoxColumns(width, picture.height());
        this.second = new BoxColumns(SIDE, picture.height());
        this.blurred = new float[BoxRows.ROWS][width];
        this.columns = new int[SIDE];
        for (int j = 0; j < SIDE; j++) {
            columns[j] = sample(j, width);
        }
    }

    /** The 64 by 64 values, row-major; a picture of that very size is taken as it is. */
    static float[] shrink(LumaPicture picture) {
        if (picture.width() == SIDE && picture.height() == SIDE) {
            float[] same = new float[SIDE * SIDE];
            for (int y = 0; y < SIDE; y++) {
                picture.copyRow(y, same, SIDE * y);
            }
            return same;
        }
        return new TentFilter(picture).run();
    }

    private static int sample(int cell, int side) {
        return (int) (((cell + 0.5) * side) / SIDE);
    }

    private float[] run() {
        int height = picture.height();
        float[][] luma = new float[BoxRows.ROWS][width];
        for (int top = 0; top < height; top += BoxRows.ROWS) {
            int count = Math.min(BoxRows.ROWS, height - top);
            for (int r = 0; r < count; r++) {
                picture.copyRow(top + r, luma[r], 0);
            }
            float[][] sums = firstRows.sum(luma);
            for (int r = 0; r < count; r++) {
                firstPassRow(sums[r]);
            }
        }
        for (int i = first.remaining(); i > 0; i--) {
            secondPassRow(first.drain());
        }
        flush();
        for (int i = second.remaining(); i > 0; i--) {
            keepIfSampled(second.drain());
        }
        return small;
    }

    private void firstPassRow(float[] sums) {
        float[] into = first.entering();
        float[] counts = insideRow;
        for (int x = 0; x < counts.length; x++) {
            into[x] = sums[x] / counts[x];
        }
        int finished = first.enter();
        if (finished >= 0) {
            secondPassRow(finished);
        }
    }

    private void secondPassRow(int y) {
        first.means(y, blurred[waiting]);
        waiting++;
        if (waiting == BoxRows.ROWS) {
            flush();
        }
    }

    private void flush() {
        float[][] sums = secondRows.sum(blurred);
        for (int r = 0; r < waiting; r++) {
            float[] into = second.entering();
            for (int j = 0; j < SIDE; j++) {
                int x = columns[j];
                into[j] = sums[r][x] / insideRow[x];
            }
            int finished = second.enter();
            if (finished >= 0) {
                keepIfSampled(finished);
            }
        }
        waiting = 0;
    }

    /** A picture less than 64 rows high gives some rows to several cells. */
    private void keepIfSampled(int y) {
        while (nextSample < SIDE && sample(nextSample, picture.height()) == y) {
            second.means(y, cells);
            System.arraycopy(cells, 0, small, nextSample * SIDE, SIDE);
            nextSample++;
        }
    }
}
