package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.engine.plan.DangerHours;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.Step;
import org.rowan.engine.plan.WorkIndex;

/**
 * The immediate danger lane of one run: which cases stand in it, whether their work fits the duty
 * desk's hours of the coming week, and in which order the desk takes them.
 *
 * <p>The rule is the plan's ({@link DangerHours}), looked at whenever the lane changes and at
 * midnight. What the lane needs is worked out from the table as it is written, for every policy
 * alike, so that their alarms can be compared.
 */
final class DangerLane {
    private final Staff staff;
    private final Order order;
    private final int danger;
    private final Knowledge table;
    private final WorkIndex index;
    private final WorkQueue byOrder;
    private final WorkQueue byDue;
    private final double reserved;
    private final double measuredFrom;
    private final Set<CaseFile> open = new LinkedHashSet<>();
    private final List<CaseFile> all = new ArrayList<>();
    private final BitSet alarmDays = new BitSet();
    private double hours;
    private boolean fits = true;
    private double lookedAt;
    private double midnight = 1;
    private double alarmSince;
    private double alarmed;
    private double longest;

    /**
     * @param danger number of the fact that a sender states danger, -1 where there is none
     */
    DangerLane(Population population, Staff staff, Order order, int danger) {
        this.staff = staff;
        this.order = order;
        this.danger = danger;
        this.table = population.knowledge();
        this.index = new WorkIndex(table);
        this.byOrder = new WorkQueue(order);
        this.byDue = new WorkQueue(new ByDue(order));
        this.reserved = staff.desk().stream().mapToDouble(Seat::hoursPerWeek).sum();
        this.measuredFrom = population.warmupDays();
    }

    /** Whether a case belongs into the lane; never where there is no desk. */
    boolean holds(CaseFile file) {
        return !staff.desk().isEmpty() && (file.knows(danger) || order.danger(file));
    }

    /** Whether the lane's work fits the desk's hours, as it was last looked at. */
    boolean fits() {
        return fits;
    }

    /** What the desk takes its work from now. */
    WorkQueue queue() {
        return fits && order.laneByDueWhileItFits() ? byDue : byOrder;
    }

    /** The key of what the desk would take instead; infinite where an hour has no other use. */
    double otherwise(double now) {
        WorkQueue from = queue();
        return from == byDue ? Double.POSITIVE_INFINITY : from.firstKey(now);
    }

    /** A case waits for its next step. */
    void waits(CaseFile file, double now) {
        byOrder.add(file, now);
        if (order.laneByDueWhileItFits()) {
            byDue.add(file, now);
        }
    }

    /** A case came in, went on or ended: what it needs of the lane is worked out anew. */
    void changed(CaseFile file, double now) {
        hours -= file.laneHours;
        file.laneHours = 0;
        if (!file.closed && holds(file)) {
            if (Double.isNaN(file.laneSince)) {
                file.laneSince = now;
                all.add(file);
            }
            open.add(file);
            file.laneHours =
                    Math.max(
                            0,
                            index.standing(file.open(table, now), 0).hours()
                                    - file.worked(Step.ACT));
            hours += file.laneHours;
        } else if (!open.remove(file)) {
            return;
        }
        look(now);
    }

    /** Looks at every midnight before a moment. */
    void until(double now) {
        for (; midnight < now; midnight++) {
            look(midnight);
        }
    }

    private void look(double now) {
        account(now);
        double needed = hours;
        for (Seat seat : staff.desk()) {
            needed -= progress(seat, now);
        }
        for (Seat seat : staff.office()) {
            needed -= progress(seat, now);
        }
        boolean fit = new DangerHours(needed, reserved).fits();
        if (fits && !fit) {
            alarmSince = now;
        }
        fits = fit;
        if (!fits && now >= measuredFrom) {
            alarmDays.set((int) now);
            open.forEach(file -> file.overHours = true);
        }
    }

    private static double progress(Seat seat, double now) {
        CaseFile file = seat.file;
        return file == null || file.laneHours == 0
                ? 0
                : Math.min(file.laneHours, seat.hoursBetween(seat.began, now));
    }

    private void account(double now) {
        if (!fits) {
            alarmed += Math.max(0, now - Math.max(lookedAt, measuredFrom));
            longest = Math.max(longest, now - Math.max(alarmSince, measuredFrom));
        }
        lookedAt = now;
    }

    /** The alarms of the measured year, once the run is over. */
    RunResult.Alarm ended(double now) {
        until(now);
        account(now);
        List<Double> begun = new ArrayList<>();
        List<Double> waiting = new ArrayList<>();
        for (CaseFile file : all) {
            double first = file.deeds.firstBegunAt;
            if (file.overHours && !Double.isNaN(first)) {
                begun.add(Math.max(0, first - file.laneSince));
            } else if (file.overHours && file.laneHours > 0) {
                waiting.add(now - file.laneSince);
            }
        }
        return new RunResult.Alarm(alarmDays.cardinality(), alarmed, longest, begun, waiting);
    }

    /** While the lane fits, whatever came first is due first. */
    private record ByDue(Order order) implements Order {
        /** Before any action. */
        private static final double FIRST = -1e12;

        @Override
        public Step next(CaseFile file, double now, double otherwise) {
            return order.next(file, now, otherwise);
        }

        @Override
        public double key(CaseFile file, double now) {
            return file.looked ? file.arrival : FIRST + file.arrival;
        }
    }
}
