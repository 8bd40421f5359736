package org.rowan.allocate;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.store.PlanStore;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.PlanWork;
import org.rowan.engine.plan.PlannedWork;
import org.rowan.engine.plan.PlannedWork.Reason;
import org.rowan.engine.plan.WorkPlan;
import org.rowan.engine.rank.Lane;
import org.rowan.platform.line.TaskQueue;

/**
 * Puts the whole queue in the order of the plan: the planner's index inside every lane, hard cases
 * where their protected share draws them, the danger lane by due time while it fits its hours.
 *
 * <p>The same {@link PlanWork} that the manager's plan and the simulator's index come from.
 */
final class OrderQueue {
    private static final double WEEKS = 4;

    /** Hours beyond any need: without a roster an hour has no other use. */
    private static final double AMPLE = 1e9;

    private final PlanStore store;
    private final Knowledge knowledge;
    private final String table;
    private final TaskQueue tasks;
    private final InstantSource clock;
    private final AtomicBoolean believed = new AtomicBoolean();
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile double price;

    OrderQueue(
            PlanStore store,
            Knowledge knowledge,
            String table,
            TaskQueue tasks,
            InstantSource clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.table = table;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What an officer-hour averts at the margin of the roster, by the last plan. */
    double price() {
        return price;
    }

    /** Something in the queue is not as it was when it was last put in order. */
    void changed() {
        changed.set(true);
    }

    /** Whether it changed since this was last asked. */
    boolean takeChange() {
        return changed.getAndSet(false);
    }

    /** Plans all open cases and writes the places that are others than before; how many. */
    int order() {
        if (believed.compareAndSet(false, true)) {
            // Cases believed by another table of likelihoods are believed anew, once a start.
            tasks.enqueueAll(AllocateCases.NAME, store.believedOtherwise(table));
        }
        Map<String, PlannedCase> cases = new HashMap<>();
        List<org.rowan.engine.plan.WorkItem> items = new ArrayList<>();
        for (PlannedCase one : store.openWork()) {
            cases.put(one.caseId().toString(), one);
            items.add(MakePlan.item(one, clock.instant(), knowledge));
        }
        WorkPlan plan = new PlanWork(knowledge).plan(items, capacity());
        price = plan.price();
        List<PlanStore.Place> places = places(plan, cases);
        return places.isEmpty() ? 0 : store.place(places);
    }

    /** From the back, so that a drawn case knows before which case of its lane it comes. */
    private static List<PlanStore.Place> places(WorkPlan plan, Map<String, PlannedCase> cases) {
        Map<Lane, Double> behind = new EnumMap<>(Lane.class);
        List<PlanStore.Place> places = new ArrayList<>();
        for (PlannedWork work : plan.works().reversed()) {
            PlannedCase of = cases.get(work.id());
            if (of != null) {
                double index = work.standing().index();
                double value =
                        switch (work.reason()) {
                            case DANGER -> 0;
                            case INDEX, DANGER_BEYOND_HOURS -> index;
                            case HARD_CASE_SHARE ->
                                    Math.max(
                                            index,
                                            Math.nextUp(behind.getOrDefault(of.lane(), index)));
                        };
                behind.put(of.lane(), value);
                places.add(new PlanStore.Place(of.caseId(), index, value, code(work.reason())));
            }
        }
        return places;
    }

    private Capacity capacity() {
        double all = 0;
        double duty = 0;
        for (RosterLine line : store.roster()) {
            all += line.hoursPerWeek();
            duty += line.duty() ? line.hoursPerWeek() : 0;
        }
        return all > 0
                ? new Capacity(all, duty, Planning.HARD_SHARE, WEEKS)
                : new Capacity(AMPLE, AMPLE, Planning.HARD_SHARE, WEEKS);
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
