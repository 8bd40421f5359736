package org.rowan.engine.hash;

/**
 * A picture as its brightness, read row by row from the top: what the perceptual hashes see.
 *
 * <p>Values run from 0 (black) to 255 (white). {@link Luma} makes them from pixels.
 */
public interface LumaPicture {
    /** Pixels in a row, at least 1. */
    int width();

    /** Rows, at least 1. */
    int height();

    /**
     * Writes the {@link #width()} values of row {@code y} to {@code into}, from index {@code at}.
     */
    void copyRow(int y, float[] into, int at);
}
