package org.rowan.kernel;

/**
 * The number of one media item: a file, or only its hashes, as one referral brought it, printed as
 * {@code M123}.
 */
public record MediaId(long value) {
    private static final String PREFIX = "M";

    /**
     * Reads what {@link #toString()} printed; the prefix may be left out.
     *
     * @throws UnusableInput when the text is no such number
     */
    public static MediaId parse(String text) {
        return new MediaId(Numbers.afterPrefix(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
