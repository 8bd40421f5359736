package org.rowan.match;

import java.time.Instant;

/**
 * Files that were novel when they came and belong together, by nearly equal pictures or by the
 * account that uploaded them; what victim identification starts from.
 *
 * @param id number of the series
 * @param files files in it
 * @param referrals distinct referrals
 * @param accounts distinct account ids
 * @param knownSince how many of its files a bank has held since
 * @param first earliest sighting
 * @param last latest sighting
 */
public record Series(
        long id,
        int files,
        int referrals,
        int accounts,
        int knownSince,
        Instant first,
        Instant last) {}
