package org.rowan.platform.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/**
 * 32 secret bytes in memory, which no log line and no debugger's text shows.
 *
 * @param id a number that names it among its kind, counted from 1
 * @param made when it was drawn
 */
record Secret(int id, Instant made, byte[] bytes) {
    static final int BYTES = 32;

    static Secret draw(int id, Instant made, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(id, made, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && id == that.id && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(id);
    }

    @Override
    public String toString() {
        return "secret " + id + " of " + made;
    }
}
