package org.rowan.assess;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.PolicyStore;
import org.rowan.engine.rank.Assess;
import org.rowan.engine.rank.Assessment;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;

/** Computes an old decision again, from the facts and the policy that were kept with it. */
public final class ExplainDecision {
    private final AssessmentStore assessments;
    private final PolicyStore policies;

    ExplainDecision(AssessmentStore assessments, PolicyStore policies) {
        this.assessments = assessments;
        this.policies = policies;
    }

    /**
     * A decision and its repetition.
     *
     * @param kept as it was kept
     * @param repeated as computed again; null when facts or policy are gone (erased)
     * @param same whether the two are equal in every part, bit for bit
     */
    public record Explained(CaseAssessment kept, @Nullable Assessment repeated, boolean same) {}

    /** The newest decision about a case. */
    public Explained of(CaseId id) {
        CaseAssessment kept =
                assessments.history(id, 1).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new UnusableInput(
                                        "the case has not been assessed",
                                        id.toString(),
                                        "a number that ./rowan queue shows"));
        return again(kept);
    }

    /** Any decision, computed again under the policy it was made with. */
    public Explained again(CaseAssessment kept) {
        Optional<String> text =
                kept.policySha256() == null ? Optional.empty() : policies.text(kept.policySha256());
        if (kept.facts() == null || text.isEmpty()) {
            return new Explained(kept, null, false);
        }
        Assessment repeated =
                new Assess(PolicyFile.of(kept.policy(), text.get()).policy()).assess(kept.facts());
        return new Explained(kept, repeated, repeated.equals(kept.result()));
    }
}
