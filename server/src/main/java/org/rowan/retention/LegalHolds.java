package org.rowan.retention;

import org.rowan.assess.Assessing;
import org.rowan.kernel.LegalHold;
import org.rowan.kernel.ReferralId;
import org.rowan.retention.store.HoldStore;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link LegalHold} by what people have said. */
final class LegalHolds implements LegalHold {
    private final HoldStore holds;
    private final Assessing assessing;

    LegalHolds(HoldStore holds, Assessing assessing) {
        this.holds = holds;
        this.assessing = assessing;
    }

    @Override
    public boolean isHeld(ReferralId referral) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Whoever erases must not pass somebody who is just setting a hold.
            holds.lock();
        }
        return holds.isHeld(referral, assessing.casesEverOf(referral));
    }
}
