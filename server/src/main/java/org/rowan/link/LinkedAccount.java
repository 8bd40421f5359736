package org.rowan.link;

import org.rowan.intake.AccountRole;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;

/**
 * An account of a referral and the person it is believed to be.
 *
 * @param id its number
 * @param referral the referral that names it
 * @param index position in {@link org.rowan.intake.Report#accounts()}
 * @param role the part it plays there
 * @param person whose it is believed to be
 */
public record LinkedAccount(
        AccountId id, ReferralId referral, int index, AccountRole role, PersonId person) {}
