package org.rowan.engine.hash;

/**
 * The window of a box filter over one side of a picture: the side over 128, rounded up, so that two
 * passes cover 1/64.
 */
final class Window {
    private final int side;
    private final int size;

    Window(int side) {
        this.side = side;
        this.size = (side + 127) / 128;
    }

    int size() {
        return size;
    }

    /** Pixels of the window after the one it belongs to. */
    int ahead() {
        return (size + 2) / 2 - 1;
    }

    /** Pixels of the window of pixel {@code i} that lie inside the picture. */
    int inside(int i) {
        return Math.min(side - 1, i + ahead()) - Math.max(0, i + ahead() + 1 - size) + 1;
    }
}
