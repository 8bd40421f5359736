package org.rowan.intake;

/** Where a referral stands between arriving and being part of a case. */
public enum ReferralState {
    /** Stored; the line works on it. */
    RECEIVED,
    /** Kept as received; a person must read it, transcribe it, attach it or set it aside. */
    NEEDS_A_PERSON,
    /** Opened by a sender and never finished; kept before a person. */
    ABANDONED,
    /** Taken back by the sender before it was finished; kept before a person. */
    RETRACTED,
    /** Set aside by a named person with a reason. */
    SET_ASIDE,
    /** Erased: a skeleton remains. */
    ERASED
}
