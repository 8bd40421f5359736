package org.rowan.kernel;

/** The number of one case: what is ranked and worked, printed as {@code C123}. */
public record CaseId(long value) {
    private static final String PREFIX = "C";

    /**
     * Reads what {@link #toString()} printed; the prefix may be left out.
     *
     * @throws UnusableInput when the text is no such number
     */
    public static CaseId parse(String text) {
        return new CaseId(Numbers.afterPrefix(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
