package org.rowan.assess;

import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.FactStore;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;

/** How room 4 forgets a referral: its facts go, and so does what assessments rested on. */
final class EraseAssessments implements Erasure {
    private final AssessmentStore assessments;
    private final FactStore facts;

    EraseAssessments(AssessmentStore assessments, FactStore facts) {
        this.assessments = assessments;
        this.facts = facts;
    }

    @Override
    public String room() {
        return "assess";
    }

    @Override
    public long erase(ReferralId referral) {
        return assessments.erase(referral) + facts.erase(referral);
    }
}
