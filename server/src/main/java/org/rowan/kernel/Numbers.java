package org.rowan.kernel;

import java.util.Locale;

/** Reads the number out of a printed id. */
final class Numbers {
    private Numbers() {}

    static long afterPrefix(String prefix, String text) {
        String trimmed = text.strip().toUpperCase(Locale.ROOT);
        String digits = trimmed.startsWith(prefix) ? trimmed.substring(prefix.length()) : trimmed;
        if (!digits.isEmpty()
                && digits.length() <= 18
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(digits);
        }
        throw new UnusableInput(
                "\"" + text + "\" is not an id", "", "an id such as " + prefix + "123");
    }
}
