package org.rowan.engine.hash;

/** The range of distances that can be asked for. */
final class Distances {
    private Distances() {}

    static void check(int distance) {
        if (distance < 0 || distance > Hash256.BITS) {
            throw new IllegalArgumentException(
                    "a distance of two hashes is 0 to 256, not " + distance);
        }
    }
}
