package org.rowan.allocate;

import org.rowan.allocate.store.ResponsibleStore;
import org.rowan.assess.Assessing;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;

/** How room 5 forgets a referral: what it worked out of where its cases belong goes. */
final class EraseAllocation implements Erasure {
    private final Assessing assessing;
    private final ResponsibleStore store;

    EraseAllocation(Assessing assessing, ResponsibleStore store) {
        this.assessing = assessing;
        this.store = store;
    }

    @Override
    public String room() {
        return "allocate";
    }

    @Override
    public long erase(ReferralId referral) {
        return store.forget(assessing.casesOf(referral));
    }
}
