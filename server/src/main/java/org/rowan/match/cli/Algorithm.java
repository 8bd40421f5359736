package org.rowan.match.cli;

import java.util.Locale;
import java.util.Optional;

/** A kind of hash that a text list can hold, named as it is there. */
enum Algorithm {
    PDQ(64),
    MD5(32),
    SHA1(40),
    SHA256(64);

    private final int digits;

    Algorithm(int digits) {
        this.digits = digits;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the text has the right number of hexadecimal digits. */
    boolean accepts(String text) {
        return text.length() == digits
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** The algorithm of a name such as {@code SHA-256}. */
    static Optional<Algorithm> named(String name) {
        String plain = name.strip().replace("-", "").toUpperCase(Locale.ROOT);
        for (Algorithm one : values()) {
            if (one.name().equals(plain)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
