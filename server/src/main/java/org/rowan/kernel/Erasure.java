package org.rowan.kernel;

/**
 * How one room forgets a referral; every room that holds anything derived from referrals in the
 * clear, or findable by keyed hash, has a bean of this type.
 *
 * <p>What lies under the referral's key needs no deleting to be unreadable, but may be deleted too.
 * What remains is a skeleton: numbers, times and states, and the word "erased".
 */
public interface Erasure {

    /** The room's name, such as {@code intake}. */
    String room();

    /**
     * Deletes or blanks the room's rows about this referral, in the current transaction.
     *
     * @return how many rows were deleted or blanked
     */
    long erase(ReferralId referral);
}
