package org.rowan.intake;

import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;

/**
 * What became of one item that was taken in.
 *
 * @param item where it came from: a path, with the place inside it
 * @param referral the referral; an earlier one when it is the very same
 * @param state where that stands
 * @param form the shape it was read as
 * @param duplicate whether it was received before
 * @param note why a person is needed; null when none is
 */
public record ReceivedItem(
        String item,
        ReferralId referral,
        ReferralState state,
        ReportForm form,
        boolean duplicate,
        @Nullable String note) {}
