package org.rowan.engine.plan.simulate;

import java.util.List;
import org.rowan.engine.plan.Step;

/**
 * Who takes an action of the danger lane: whoever would end it first.
 *
 * <p>The duty desk works at any hour, an officer fifty hours a week. An action that the desk would
 * end sooner, the work before it included, is left to it while the office does what only the office
 * may do; otherwise both would crowd into the lane and the desk would stand idle at night.
 */
final class LeaveToDesk {
    /** The least that is thought to be left of an action that has taken longer than expected. */
    private static final double LEFT_AT_LEAST = .3;

    private final List<Seat> desk;
    private final Order order;
    private final double deskHoursPerDay;
    private double ahead;

    LeaveToDesk(List<Seat> desk, Order order) {
        this.desk = desk;
        this.order = order;
        this.deskHoursPerDay = desk.stream().mapToDouble(Seat::hoursPerWeek).sum() / 7;
    }

    /** An officer looks for work: nothing has been left to the desk yet. */
    void begin(double now) {
        ahead = 0;
        for (Seat seat : desk) {
            CaseFile file = seat.file;
            if (file != null && seat.step == Step.ACT) {
                double expected = expected(file);
                double worked = file.worked(Step.ACT) + seat.hoursBetween(seat.began, now);
                ahead += Math.max(LEFT_AT_LEAST * expected, expected - worked);
            }
        }
    }

    /** Whether this officer leaves the action of a case of the lane to the desk. */
    boolean leaves(Seat officer, CaseFile file) {
        double hours = expected(file);
        boolean sooner = (ahead + hours) / deskHoursPerDay < hours / (officer.hoursPerWeek() / 7);
        ahead += sooner ? hours : 0;
        return sooner;
    }

    private double expected(CaseFile file) {
        return order.actionHours(file);
    }
}
