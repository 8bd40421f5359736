package org.rowan.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;

/**
 * A referral as far as it matters for how long it is kept.
 *
 * @param received when it was durably stored, or ran out
 * @param attachedTo the referral it was attached to; null when it was not
 * @param files how many files came with it
 */
public record KeptReferral(
        ReferralId id,
        ReferralState state,
        Instant received,
        @Nullable ReferralId attachedTo,
        int files) {}
