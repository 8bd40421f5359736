package org.rowan.kernel;

/** The number of one referral, printed as {@code R123}. */
public record ReferralId(long value) {
    private static final String PREFIX = "R";

    /**
     * Reads what {@link #toString()} printed; the prefix may be left out.
     *
     * @throws UnusableInput when the text is no such number
     */
    public static ReferralId parse(String text) {
        return new ReferralId(Numbers.afterPrefix(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
