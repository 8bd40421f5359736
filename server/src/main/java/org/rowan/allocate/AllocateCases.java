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
import org.rowan.allocate.store.ResponsibleStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.CaseFact;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.CaseRecord;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.WorkIndex;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;

/**
 * The stage {@code allocate}: puts assessed cases in their place in the queue, as a person set it
 * or else as assessed.
 */
final class AllocateCases implements Stage {
    static final String NAME = "allocate";

    private final Assessing assessing;
    private final WorkStore store;
    private final PlanStore plans;
    private final RaiseAlerts alerts;
    private final ResponsibleStore responsible;
    private final TaskQueue queue;
    private final Knowledge knowledge;
    private final String table;
    private final OrderQueue order;
    private final InstantSource clock;

    AllocateCases(
            Assessing assessing,
            WorkStore store,
            PlanStore plans,
            RaiseAlerts alerts,
            ResponsibleStore responsible,
            TaskQueue queue,
            Knowledge knowledge,
            String table,
            OrderQueue order,
            InstantSource clock) {
        this.assessing = assessing;
        this.store = store;
        this.plans = plans;
        this.alerts = alerts;
        this.responsible = responsible;
        this.queue = queue;
        this.knowledge = knowledge;
        this.table = table;
        this.order = order;
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
        Map<CaseId, Integer> media = new LinkedHashMap<>();
        Map<CaseId, Integer> referrals = new LinkedHashMap<>();
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
                    media.put(id, mediaToView(assessment.facts()));
                    value = index.standing(facts.at(now, knowledge), order.price()).index();
                }
                referrals.put(id, record.referrals().size());
                waiting.add(place(record, assessment, assessment.result(), value));
            }
        }
        plans.notice(waiting, now);
        List<CaseId> entering = entering(waiting);
        store.save(waiting, now);
        plans.save(planned, table);
        noteLowRanked(waiting, now);
        store.saveMedia(media);
        queue.enqueueAll(PlaceCases.NAME, responsible.unplaced(referrals));
        alerts.entered(entering, now);
        store.takeOut(done);
        order.changed();
    }

    /** Cases that were not in the first lane: people are alerted before anyone confirms. */
    private List<CaseId> entering(List<WorkItem> items) {
        List<CaseId> danger =
                items.stream()
                        .filter(item -> item.lane() == Lane.IMMEDIATE_DANGER)
                        .map(WorkItem::caseId)
                        .toList();
        return danger.isEmpty() ? danger : store.outsideDanger(danger);
    }

    private void noteLowRanked(List<WorkItem> items, Instant now) {
        Map<CaseId, Boolean> drawn = new LinkedHashMap<>();
        items.stream()
                .filter(item -> AuditSample.lowRanked(item.lane(), item.level()))
                .forEach(item -> drawn.put(item.caseId(), item.sampled()));
        store.noteLowRanked(drawn, AuditSample.share(), now);
    }

    /** How many files somebody would have to view: sent, and on no list of known media. */
    private static int mediaToView(CaseFacts facts) {
        return (int)
                facts.referrals().stream()
                        .flatMap(referral -> referral.files().stream())
                        .filter(file -> file.hasContent() && !file.known() && !file.harmless())
                        .count();
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
                "index",
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
