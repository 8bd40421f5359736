package org.rowan.outcome;

import java.util.List;
import org.rowan.assess.Assessing;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.outcome.store.OutcomeStore;
import org.rowan.outcome.store.PackageStore;

/**
 * How room 7 forgets a referral: what officers wrote about its cases goes; what came of them, what
 * kind they were and how many hours they took stays, which names nobody.
 */
final class EraseOutcomes implements Erasure {
    private final Assessing assessing;
    private final OutcomeStore store;
    private final PackageStore packages;

    EraseOutcomes(Assessing assessing, OutcomeStore store, PackageStore packages) {
        this.assessing = assessing;
        this.store = store;
        this.packages = packages;
    }

    @Override
    public String room() {
        return "outcome";
    }

    @Override
    public long erase(ReferralId referral) {
        List<CaseId> cases = assessing.casesEverOf(referral);
        return store.blank(cases) + packages.blank(cases);
    }
}
