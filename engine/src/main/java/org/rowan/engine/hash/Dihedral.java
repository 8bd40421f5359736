package org.rowan.engine.hash;

/**
 * One of the eight ways a picture can be turned and mirrored, seen in its 16 by 16 cosine
 * transform.
 */
public enum Dihedral {
    ORIGINAL("original", false, 0, 0, false),
    ROTATE_90("rotate90", true, 0, 1, true),
    ROTATE_180("rotate180", false, 1, 1, false),
    ROTATE_270("rotate270", true, 1, 0, true),
    FLIP_X("flipX", false, 1, 0, true),
    FLIP_Y("flipY", false, 0, 1, true),
    FLIP_PLUS_1("flipPlus1", true, 0, 0, false),
    FLIP_MINUS_1("flipMinus1", true, 1, 1, false);

    private final String label;
    private final boolean transposed;
    private final int byRow;
    private final int byColumn;
    private final boolean evenNegated;

    Dihedral(String label, boolean transposed, int byRow, int byColumn, boolean evenNegated) {
        this.label = label;
        this.transposed = transposed;
        this.byRow = byRow;
        this.byColumn = byColumn;
        this.evenNegated = evenNegated;
    }

    /** The name used in output, such as {@code rotate90}. */
    public String label() {
        return label;
    }

    /** The transform of the turned picture, from the 256 values of the original's. */
    float[] turn(float[] transform) {
        float[] turned = new float[transform.length];
        for (int i = 0; i < 16; i++) {
            for (int j = 0; j < 16; j++) {
                boolean odd = ((i & byRow) + (j & byColumn) & 1) != 0;
                float value = transform[16 * i + j];
                turned[transposed ? 16 * j + i : 16 * i + j] = odd == evenNegated ? value : -value;
            }
        }
        return turned;
    }
}
