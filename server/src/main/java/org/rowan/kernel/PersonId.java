package org.rowan.kernel;

/** The number of one person: accounts believed to be one human, printed as {@code P123}. */
public record PersonId(long value) {
    private static final String PREFIX = "P";

    /**
     * Reads what {@link #toString()} printed; the prefix may be left out.
     *
     * @throws UnusableInput when the text is no such number
     */
    public static PersonId parse(String text) {
        return new PersonId(Numbers.afterPrefix(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
