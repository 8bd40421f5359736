package org.rowan.match;

import java.time.Instant;

/**
 * All sightings of the same or nearly the same file.
 *
 * @param id number of the group
 * @param files sightings
 * @param referrals distinct referrals
 * @param accounts distinct account ids that are said to have uploaded it; not persons
 * @param first earliest sighting
 * @param last latest sighting
 * @param burst whether it once came from many accounts in a short time: a viral file
 * @param burstReferrals distinct referrals in the fullest such time, 0 without a burst
 * @param burstAccounts distinct account ids in it, 0 without a burst
 */
public record Copies(
        long id,
        int files,
        int referrals,
        int accounts,
        Instant first,
        Instant last,
        boolean burst,
        int burstReferrals,
        int burstAccounts) {}
