package org.rowan.testkit.generate.picture;

/**
 * A generated landscape, or a near-duplicate of it.
 *
 * @param key which landscape
 * @param variant 0 as drawn, other numbers are the same landscape slightly cropped and brighter or
 *     darker
 * @param origin where the generator has it from
 */
public record Picture(long key, int variant, Origin origin) {

    /** Whether and how a picture goes round. */
    public enum Origin {
        /** Passed on by many accounts within days. */
        VIRAL,
        /** In the catalogue of known pictures. */
        KNOWN,
        /** Passed on before, but on nobody's list. */
        UNLISTED,
        /** First seen with this person. */
        NOVEL
    }

    /** The name of the landscape in the truth, the same for all its variants. */
    public String id() {
        return "picture-" + Long.toUnsignedString(key, 36);
    }
}
