package org.rowan.allocate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.store.PlanStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.CaseFact;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.CaseRecord;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.WorkIndex;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.rowan.platform.line.Stage;

/**
 * The stage {@code allocate}: puts assessed cases in their place in the queue, as a person set it
 * or else as assessed.
 */
final class AllocateCases implements Stage {
    static final String NAME = "allocate";

    private final Assessing assessing;
    private final WorkStore store;
    private final PlanStore plans;
    private final Knowledge knowledge;
    private final InstantSource clock;

    AllocateCases(
            Assessing assessing,
            WorkStore store,
            PlanStore plans,
            Knowledge knowledge,
            InstantSource clock) {
        this.assessing = assessing;
        this.store = store;
        this.plans = plans;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 1000;
    }

    @Override
    public void work(List<Long> subjects) {
        List<CaseId> ids = subjects.stream().map(CaseId::new).toList();
        Map<CaseId, CaseRecord> cases = assessing.findCases(ids);
        Map<CaseId, CaseAssessment> assessments = assessing.findCurrent(ids);
        Instant now = clock.instant();
        BelieveCase believe = new BelieveCase(knowledge);
        WorkIndex index = new WorkIndex(knowledge);
        List<WorkItem> waiting = new ArrayList<>();
        Map<CaseId, PlanFacts> planned = new LinkedHashMap<>();
        List<CaseId> done = new ArrayList<>();
        for (CaseId id : ids) {
            CaseRecord record = cases.get(id);
            CaseAssessment assessment = assessments.get(id);
            if (record == null || !record.state().equals("open")) {
                done.add(id);
            } else if (assessment != null && assessment.result() != null) {
                double value = 0;
                if (assessment.facts() != null) {
                    PlanFacts facts = believe.of(assessment.facts(), assessment.at());
                    planned.put(id, facts);
                    value = index.standing(facts.at(now, knowledge), 0).index();
                }
                waiting.add(place(record, assessment, assessment.result(), value));
            }
        }
        plans.notice(lanes(waiting), now);
        store.save(waiting, now);
        plans.save(planned);
        store.takeOut(done);
    }

    private static Map<CaseId, Lane> lanes(List<WorkItem> items) {
        Map<CaseId, Lane> lanes = new LinkedHashMap<>();
        items.forEach(item -> lanes.put(item.caseId(), item.lane()));
        return lanes;
    }

    private static WorkItem place(
            CaseRecord record, CaseAssessment assessment, Assessment result, double value) {
        // Nobody's earlier word outranks a danger stated since: it is confirmed out, not set aside.
        Lane lane =
                result.lane() == Lane.IMMEDIATE_DANGER
                        ? Lane.IMMEDIATE_DANGER
                        : byPerson(record, CaseFactName.LANE, Lane.values(), result.lane());
        Level level = byPerson(record, CaseFactName.LEVEL, Level.values(), result.level());
        return new WorkItem(
                record.id(),
                lane,
                level,
                result.urgencyBits(),
                result.completeness(),
                assessment.due(),
                value,
                AuditSample.draws(record.id(), assessment.policy(), lane, level),
                null,
                null,
                null,
                null);
    }

    /**
     * What a named person set wins over what was assessed, until that person says "as assessed".
     */
    private static <E extends Enum<E>> E byPerson(
            CaseRecord record, CaseFactName name, E[] values, E assessed) {
        String set = newest(record, name);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(set)) {
                return value;
            }
        }
        return assessed;
    }

    private static @Nullable String newest(CaseRecord record, CaseFactName name) {
        String newest = null;
        for (CaseFact fact : record.facts()) {
            if (fact.name().equals(name.code())) {
                newest = fact.value();
            }
        }
        return newest;
    }
}
