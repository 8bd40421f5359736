package org.rowan.engine.hash;

/**
 * The samples of one pixel of eight-bit interleaved data, in the order in which they lie in memory.
 */
public enum PixelLayout {
    GREY(1),
    GREY_ALPHA(2),
    RGB(3),
    BGR(3),
    RGBA(4),
    ABGR(4),
    /** Ink: 255 is full ink. Adobe's JPEG files hold it inverted; turn that over before. */
    CMYK(4);

    private final int samples;

    PixelLayout(int samples) {
        this.samples = samples;
    }

    /** Bytes in a pixel. */
    public int samples() {
        return samples;
    }
}
