package org.rowan.platform.line;

/** A failure without its messages, which may quote values of a referral: kinds and places only. */
final class Redacted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Redacted(Throwable original) {
        super(
                original.getClass().getName(),
                original.getCause() == null ? null : of(original.getCause()),
                false,
                true);
        setStackTrace(original.getStackTrace());
    }

    static Redacted of(Throwable original) {
        return new Redacted(original);
    }
}
