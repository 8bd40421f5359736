package org.rowan.kernel;

/** The number of one account, as one referral describes it, printed as {@code A123}. */
public record AccountId(long value) {
    private static final String PREFIX = "A";

    /**
     * Reads what {@link #toString()} printed; the prefix may be left out.
     *
     * @throws UnusableInput when the text is no such number
     */
    public static AccountId parse(String text) {
        return new AccountId(Numbers.afterPrefix(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
