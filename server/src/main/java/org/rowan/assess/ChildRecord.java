package org.rowan.assess;

import org.rowan.kernel.ReferralId;

/**
 * A child at risk, as one referral names it.
 *
 * @param id number of the row
 * @param referral the referral that names the child
 * @param accountIndex position in {@link org.rowan.intake.Report#accounts()}
 * @param ageBand the age band, from the ages stated
 * @param state {@code unidentified, located} or {@code safeguarded}
 * @param known whether the child is known as a victim already
 */
public record ChildRecord(
        long id,
        ReferralId referral,
        int accountIndex,
        String ageBand,
        String state,
        boolean known) {}
