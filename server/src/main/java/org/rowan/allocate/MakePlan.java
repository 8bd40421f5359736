package org.rowan.allocate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.CapacityCurve;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.PlanWork;
import org.rowan.engine.plan.PlannedWork;
import org.rowan.engine.plan.Step;
import org.rowan.engine.plan.WorkPlan;
import org.rowan.engine.rank.Lane;

/** Makes the plan of given cases for given hours: a pure function. */
final class MakePlan {
    /** Cases that are shared out among officers and can be shown. */
    private static final int FIRST = 500;

    private static final int POINTS = 40;

    private final Knowledge knowledge;

    MakePlan(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    ManagerPlan of(List<PlannedCase> open, Capacity capacity, Instant now) {
        Map<String, org.rowan.engine.plan.WorkItem> items = new HashMap<>();
        Map<String, PlannedCase> cases = new HashMap<>();
        List<org.rowan.engine.plan.WorkItem> work = new ArrayList<>();
        for (PlannedCase one : open) {
            String id = one.caseId().toString();
            var item = item(one, now, knowledge);
            work.add(item);
            items.put(id, item);
            cases.put(id, one);
        }
        WorkPlan plan = new PlanWork(knowledge).plan(work, capacity);
        return new ManagerPlan(
                capacity.hoursPerWeek() * capacity.weeks(),
                plan.price(),
                plan.dangerHours(),
                plan.dangerFits(),
                plan.missed(),
                loads(plan, cases, now),
                new ListMissed(capacity, now).of(plan, cases),
                CapacityCurve.of(plan, items, knowledge, POINTS),
                plan.works().stream().limit(FIRST).map(MakePlan::next).toList());
    }

    /** The case as the planner takes it. */
    static org.rowan.engine.plan.WorkItem item(PlannedCase one, Instant now, Knowledge knowledge) {
        return new org.rowan.engine.plan.WorkItem(
                one.caseId().toString(),
                one.facts().at(now, knowledge),
                one.lane() == Lane.IMMEDIATE_DANGER,
                one.facts().hard(),
                Duration.between(now, one.due()).toMinutes() / 1440.0);
    }

    private static List<ManagerPlan.LaneLoad> loads(
            WorkPlan plan, Map<String, PlannedCase> cases, Instant now) {
        Map<Lane, ManagerPlan.LaneLoad> loads = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            loads.put(lane, new ManagerPlan.LaneLoad(lane, 0, 0, 0, 0, 0));
        }
        for (PlannedWork one : plan.works()) {
            PlannedCase of = cases.get(one.id());
            if (of != null) {
                boolean worth = one.standing().next() != Step.WAIT;
                loads.computeIfPresent(
                        of.lane(),
                        (lane, load) ->
                                new ManagerPlan.LaneLoad(
                                        lane,
                                        load.cases() + 1,
                                        load.hours() + one.standing().hours(),
                                        load.reached() + (one.withinCapacity() ? 1 : 0),
                                        load.notReached()
                                                + (worth && !one.withinCapacity() ? 1 : 0),
                                        load.overdue() + (of.due().isBefore(now) ? 1 : 0)));
            }
        }
        return List.copyOf(loads.values());
    }

    private static ManagerPlan.NextWork next(PlannedWork work) {
        return new ManagerPlan.NextWork(
                work.id(),
                code(work.standing().next()),
                code(work.reason()),
                work.standing().index(),
                work.standing().hours(),
                null,
                "",
                "");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
