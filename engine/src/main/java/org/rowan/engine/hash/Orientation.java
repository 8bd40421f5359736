package org.rowan.engine.hash;

/**
 * How stored pixels lie to the picture a person sees: the EXIF tag 0x0112 (CIPA DC-008), in the
 * order of its values 1 to 8.
 */
public enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_ON_LEFT_SIDE,
    ON_LEFT_SIDE,
    MIRRORED_ON_RIGHT_SIDE,
    ON_RIGHT_SIDE;

    /**
     * The orientation with the EXIF value; any value but 2 to 8 means upright, as viewers take it.
     */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** The picture as a person sees it. */
    public LumaPicture apply(LumaPicture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = stored.width();
        int height = stored.height();
        boolean swaps = ordinal() >= MIRRORED_ON_LEFT_SIDE.ordinal();
        int seenWidth = swaps ? height : width;
        float[] seen = new float[width * height];
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            stored.copyRow(y, row, 0);
            for (int x = 0; x < width; x++) {
                seen[place(x, y, width, height, seenWidth)] = row[x];
            }
        }
        return Luma.of(seen, seenWidth, swaps ? width : height);
    }

    private int place(int x, int y, int width, int height, int seenWidth) {
        int right = width - 1 - x;
        int up = height - 1 - y;
        return switch (this) {
            case UPRIGHT -> y * seenWidth + x;
            case MIRRORED -> y * seenWidth + right;
            case UPSIDE_DOWN -> up * seenWidth + right;
            case MIRRORED_UPSIDE_DOWN -> up * seenWidth + x;
            case MIRRORED_ON_LEFT_SIDE -> x * seenWidth + y;
            case ON_LEFT_SIDE -> x * seenWidth + up;
            case MIRRORED_ON_RIGHT_SIDE -> right * seenWidth + up;
            case ON_RIGHT_SIDE -> right * seenWidth + y;
        };
    }
}
