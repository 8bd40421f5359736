package org.rowan.assess;

import java.util.List;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.CaseStore;
import org.rowan.assess.store.FactStore;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.line.TaskQueue;

/** How room 4 forgets a referral: its facts go, and so does what assessments rested on. */
final class EraseAssessments implements Erasure {
    private final AssessmentStore assessments;
    private final FactStore facts;
    private final CaseStore cases;
    private final TaskQueue queue;

    EraseAssessments(
            AssessmentStore assessments, FactStore facts, CaseStore cases, TaskQueue queue) {
        this.assessments = assessments;
        this.facts = facts;
        this.cases = cases;
        this.queue = queue;
    }

    @Override
    public String room() {
        return "assess";
    }

    @Override
    public long erase(ReferralId referral) {
        List<Long> touched = cases.casesOf(referral).stream().map(CaseId::value).toList();
        List<CaseId> everHeld = cases.casesEverOf(referral);
        long rows = assessments.erase(everHeld) + facts.erase(referral, everHeld);
        cases.foldWhatIsEmpty(touched);
        queue.enqueueAll(AssessCases.NAME, touched);
        queue.enqueueAll(AssessCases.NEXT, touched);
        return rows;
    }
}
