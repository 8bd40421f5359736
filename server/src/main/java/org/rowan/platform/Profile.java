package org.rowan.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rowan.kernel.UnusableInput;

/**
 * What kind of organisation an installation serves, which decides what it may lawfully keep; chosen
 * once.
 */
public enum Profile {
    POLICE,
    HOTLINE,
    PLATFORM,
    /** A police installation with invented data, which opens without any preparation. */
    DEMO;

    /** The name as it is typed and stored, such as {@code police}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a profile from its word.
     *
     * @param where the option or file the word is in
     */
    static Profile of(String word, String where) {
        for (Profile profile : values()) {
            if (profile.word().equals(word)) {
                return profile;
            }
        }
        String known = Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", "));
        throw new UnusableInput("there is no profile \"" + word + "\"", where, "one of " + known);
    }
}
