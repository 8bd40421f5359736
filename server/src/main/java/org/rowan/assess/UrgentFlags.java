package org.rowan.assess;

import java.util.List;
import java.util.Optional;
import org.rowan.kernel.ReferralId;

/**
 * How often each sender was right when it said that a child is in danger; never a reason to drop.
 */
public interface UrgentFlags {
    /** Every sender that ever marked a referral urgent, by name. */
    List<SenderFlags> senders();

    /** The sender of a referral that is marked urgent; empty when none, or not an organisation. */
    Optional<SenderFlags> of(ReferralId referral);
}
