package org.rowan.match;

/** How far a file could be compared with the banks. */
public enum Reading {
    /** Its digests were compared; it waits to be decoded for a perceptual hash. */
    WAITING("waiting"),
    /** Digests and perceptual hash were compared. */
    HASHED("hashed"),
    /** Decoded, but too flat for its perceptual hash to mean anything; digests were compared. */
    LOW_QUALITY("low-quality"),
    /** It could not be decoded, see the reason; digests were compared. */
    UNREADABLE("unreadable"),
    /** Only hashes were sent; those were compared. */
    HASHES_ONLY("hashes-only"),
    /** A digest is in a bank of known media, so it was not decoded. */
    KNOWN("known"),
    /** Neither bytes nor hashes were sent; there is nothing to compare. */
    NOTHING("nothing");

    private final String code;

    Reading(String code) {
        this.code = code;
    }

    /** The word in the database and in JSON. */
    public String code() {
        return code;
    }

    /** The reading with the code. */
    public static Reading of(String code) {
        for (Reading reading : values()) {
            if (reading.code.equals(code)) {
                return reading;
            }
        }
        throw new IllegalArgumentException("no reading is called " + code);
    }
}
