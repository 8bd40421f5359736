package org.rowan.engine.link;

import java.util.List;

/**
 * One account as one referral describes it, or one row of a table: the thing that is linked.
 *
 * @param id unique, chosen by the caller, never used again
 * @param role its part in the referral
 * @param carrier what counts once in a value's popularity, so that thirty referrals of one account
 *     count as one: the account's {@code service/id} where known; empty when the observation counts
 *     by itself
 * @param at when it was received, in seconds since 1970 UTC
 * @param identifiers its canonical identifiers, in the referral's order
 */
public record Observation(
        long id, Role role, String carrier, long at, List<Identifier> identifiers) {
    public Observation {
        identifiers = List.copyOf(identifiers);
    }

    /** A row of a table. */
    public static Observation row(long id, List<Identifier> identifiers) {
        return new Observation(id, Role.ROW, "", 0, identifiers);
    }
}
