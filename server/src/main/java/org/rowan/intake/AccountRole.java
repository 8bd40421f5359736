package org.rowan.intake;

/** The part an account plays in one referral. Nobody is a suspect by being named. */
public enum AccountRole {
    REPORTED_PERSON,
    INTENDED_RECIPIENT,
    CHILD,
    REPORTER,
    /** An account the sender ties to another one; see {@link Account#tiedTo()}. */
    ASSOCIATED
}
