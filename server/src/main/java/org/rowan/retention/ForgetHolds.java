package org.rowan.retention;

import org.rowan.assess.Assessing;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.retention.store.HoldStore;

/** How this room forgets a referral: what people wrote about holds on it goes. */
record ForgetHolds(HoldStore holds, Assessing assessing) implements Erasure {
    @Override
    public String room() {
        return "retention";
    }

    @Override
    public long erase(ReferralId referral) {
        return holds.erase(referral, assessing.casesEverOf(referral));
    }
}
