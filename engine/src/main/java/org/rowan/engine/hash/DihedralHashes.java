package org.rowan.engine.hash;

import java.util.Map;

/**
 * The PDQ hashes of one picture turned and mirrored in all eight ways.
 *
 * @param hashes one for each {@link Dihedral}, in its order; cannot be changed
 * @param quality the quality of the picture, 0 to 100, the same for all
 */
public record DihedralHashes(Map<Dihedral, Hash256> hashes, int quality) {
    /** The hash of the picture as it stands. */
    public PdqHash original() {
        return of(Dihedral.ORIGINAL);
    }

    /** The hash of the picture turned {@code way}. */
    public PdqHash of(Dihedral way) {
        return new PdqHash(hashes.getOrDefault(way, Hash256.ZERO), quality);
    }
}
