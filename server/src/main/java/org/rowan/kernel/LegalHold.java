package org.rowan.kernel;

/**
 * Whether a named person has said that a referral must be kept, whatever period is over and whoever
 * asks: erasing refuses while it is so.
 */
public interface LegalHold {
    /** Whether it must be kept, as things stand in the current transaction. */
    boolean isHeld(ReferralId referral);
}
