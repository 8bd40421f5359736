package org.rowan.allocate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.PlannedWork;
import org.rowan.engine.plan.Step;
import org.rowan.engine.plan.WorkPlan;

/** Names every open case that a plan does not reach by its due time, in the plan's order. */
final class ListMissed {
    private static final double WEEK_MINUTES = 7 * 24 * 60;

    private final Capacity capacity;
    private final Instant now;

    ListMissed(Capacity capacity, Instant now) {
        this.capacity = capacity;
        this.now = now;
    }

    List<MissedCase> of(WorkPlan plan, Map<String, PlannedCase> cases) {
        List<MissedCase> missed = new ArrayList<>();
        for (PlannedWork work : plan.works()) {
            PlannedCase of = cases.get(work.id());
            MissedCase one = of == null ? null : one(work, of);
            if (one != null) {
                missed.add(one);
            }
        }
        return missed;
    }

    private @Nullable MissedCase one(PlannedWork work, PlannedCase of) {
        Instant reached = work.withinCapacity() ? at(work.hoursBefore()) : null;
        if (reached != null && !reached.isAfter(of.due())) {
            return null;
        }
        Instant until = reached == null ? at(capacity.hoursPerWeek() * capacity.weeks()) : reached;
        Instant seen = of.seen();
        String reason = reason(work, of, reached);
        return new MissedCase(
                work.id(),
                of.lane().code(),
                of.level().code(),
                of.due().toString(),
                seen == null ? null : seen.toString(),
                reached == null ? null : reached.toString(),
                tenths(Math.max(0, Duration.between(of.due(), until).toMinutes() / 1440.0)),
                reached != null || work.standing().next() == Step.WAIT
                        ? 0
                        : tenths(
                                Math.max(
                                        0,
                                        work.hoursBefore()
                                                - capacity.hoursPerWeek() * capacity.weeks())),
                reason,
                because(reason));
    }

    private String reason(PlannedWork work, PlannedCase of, @Nullable Instant reached) {
        if (reached != null) {
            return of.due().isBefore(now) ? "overdue" : "reached-late";
        }
        return work.standing().next() == Step.WAIT ? "nothing-to-do" : "beyond-hours";
    }

    private static String because(String reason) {
        return switch (reason) {
            case "overdue" -> "its due time is over already";
            case "reached-late" -> "what stands before it takes until after its due time";
            case "beyond-hours" -> "the hours are used up by what stands before it";
            default -> "nothing that an officer could do now would avert anything";
        };
    }

    /** When so many hours are worked, at the pace of all of them, around the clock. */
    private Instant at(double hours) {
        double weeks = capacity.hoursPerWeek() > 0 ? hours / capacity.hoursPerWeek() : 0;
        return now.plus(Duration.ofMinutes(Math.round(weeks * WEEK_MINUTES)));
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
