package org.rowan.retention;

/**
 * What one round did.
 *
 * @param referrals erased
 * @param files whose contents were deleted while the referral stays
 * @param accounts of users who left long ago, deleted
 * @param held past their limit and kept by a legal hold
 * @param failed past their limit and not erased, because something went wrong
 */
public record RoundDone(int referrals, int files, int accounts, int held, int failed) {
    static final RoundDone NOTHING = new RoundDone(0, 0, 0, 0, 0);
}
