package org.rowan.allocate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.allocate.likelihood.LikelihoodTable;
import org.rowan.allocate.store.PlanStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.LearnLikelihoods;
import org.rowan.engine.plan.Truth;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ClosedCases;

/**
 * Estimates anew how often facts are true: from closed cases whose kind people named, with every
 * other case weighed in under each kind it may be. Reads facts and kinds, and keeps nothing.
 */
final class LearnFromClosed {
    private static final int BATCH = 1000;

    private final PlanStore store;
    private final Assessing assessing;
    private final ClosedCases closed;
    private final Knowledge knowledge;

    LearnFromClosed(PlanStore store, Assessing assessing, ClosedCases closed, Knowledge knowledge) {
        this.store = store;
        this.assessing = assessing;
        this.closed = closed;
        this.knowledge = knowledge;
    }

    /**
     * The new table.
     *
     * @param before what it starts from, and weighs in as far as it is trusted
     */
    LikelihoodTable estimate(LikelihoodTable before, String version) {
        List<String> kinds = knowledge.truths().stream().map(Truth::name).toList();
        Map<CaseId, String> said = new HashMap<>();
        closed.closed().forEach(one -> said.put(one.caseId(), one.kind()));
        BelieveCase believe = new BelieveCase(knowledge);
        LearnLikelihoods learn = new LearnLikelihoods(knowledge.with(before.facts()));
        Map<String, Long> known = new TreeMap<>();
        long others = 0;
        List<CaseId> cases = new ArrayList<>(store.casesEver());
        for (int from = 0; from < cases.size(); from += BATCH) {
            List<CaseId> some = cases.subList(from, Math.min(cases.size(), from + BATCH));
            for (CaseAssessment one : assessing.findCurrent(some).values()) {
                if (one.facts() != null) {
                    BelieveCase.Known facts = believe.known(one.facts());
                    int truth = kinds.indexOf(said.getOrDefault(one.caseId(), ""));
                    learn.saw(facts.known(), facts.present(), truth);
                    if (truth < 0) {
                        others++;
                    } else {
                        known.merge(kinds.get(truth), 1L, Long::sum);
                    }
                }
            }
        }
        return new LikelihoodTable(version, before.version(), known, others, learn.facts());
    }
}
