package org.rowan.outcome;

import org.rowan.assess.Assessing;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.outcome.store.OutcomeStore;

/**
 * How room 7 forgets a referral: what officers wrote about its cases goes, what came of them stays.
 */
final class EraseOutcomes implements Erasure {
    private final Assessing assessing;
    private final OutcomeStore store;

    EraseOutcomes(Assessing assessing, OutcomeStore store) {
        this.assessing = assessing;
        this.store = store;
    }

    @Override
    public String room() {
        return "outcome";
    }

    @Override
    public long erase(ReferralId referral) {
        return store.blank(assessing.casesEverOf(referral));
    }
}
