package org.rowan.platform.users;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long and not one's own name, rather than full of odd characters (NIST SP
 * 800-63B, 3.1.1).
 */
final class PasswordRule {
    static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final int LEAST_DIFFERENT = 5;

    /** Letters and digits that are not mistaken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private PasswordRule() {}

    /** Why a password cannot be taken, or nothing. */
    static Optional<String> objection(String name, String password) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of("a password needs at least " + LEAST_CHARACTERS + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("a password may take at most " + MOST_BYTES + " bytes");
        }
        if (password.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of(
                    "a password needs at least " + LEAST_DIFFERENT + " different characters");
        }
        if (GuessedFirst.isOne(password)) {
            return Optional.of("this is a password that is tried first");
        }
        if (password.toLowerCase(Locale.ROOT).contains(name)) {
            return Optional.of("a password may not hold the name of its account");
        }
        return Optional.empty();
    }

    /** Four groups of five characters: 99 bits, easy to read aloud once. */
    static String oneTime(SecureRandom random) {
        return grouped(random, 4);
    }

    /** Groups of five characters, 24.8 bits each. */
    static String grouped(SecureRandom random, int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5 * groups; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
