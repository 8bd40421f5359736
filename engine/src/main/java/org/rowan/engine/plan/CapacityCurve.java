package org.rowan.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What officer-hours buy: children expected to be reached in time and harm-days averted, in the
 * order of a plan.
 *
 * @param points by rising hours
 */
public record CapacityCurve(List<Point> points) {
    public CapacityCurve {
        points = List.copyOf(points);
    }

    /**
     * @param hours officer-hours spent in the order of the plan
     * @param children expected number of children being harmed now whose case is acted on
     * @param harmDays expected harm-days averted
     */
    public record Point(double hours, double children, double harmDays) {}

    /** The curve of a plan over the items it was made from, at about {@code points} places. */
    public static CapacityCurve of(
            WorkPlan plan, Map<String, WorkItem> items, Knowledge knowledge, int points) {
        List<Point> curve = new ArrayList<>();
        double hours = 0;
        double children = 0;
        double harmDays = 0;
        curve.add(new Point(0, 0, 0));
        int every = Math.max(1, plan.works().size() / Math.max(1, points));
        for (PlannedWork work : plan.works()) {
            WorkItem item = items.get(work.id());
            if (item == null) {
                throw new IllegalArgumentException(
                        "the plan names a case that is not among the items: " + work.id());
            }
            hours += work.standing().hours();
            harmDays += work.standing().averted();
            children += reached(item.open(), work.standing(), knowledge);
            if (work.place() % every == 0 || work.place() == plan.works().size()) {
                curve.add(new Point(hours, children, harmDays));
            }
        }
        return new CapacityCurve(curve);
    }

    /**
     * Harm averted as a share of what could be averted if the worst were true and acted on today.
     */
    private static double reached(OpenCase open, Standing standing, Knowledge knowledge) {
        double best = 0;
        for (int t = 0; t < open.belief().size(); t++) {
            best +=
                    open.belief().of(t)
                            * knowledge
                                    .truths()
                                    .get(t)
                                    .avertedFrom(open.ageDays(), knowledge.costs().creditDays());
        }
        return best == 0
                ? 0
                : open.belief().live(knowledge, 0) * Math.min(1, standing.averted() / best);
    }
}
