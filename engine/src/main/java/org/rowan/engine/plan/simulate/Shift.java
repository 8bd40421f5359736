package org.rowan.engine.plan.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.HardCaseShare;
import org.rowan.engine.plan.Step;

/**
 * One run: files arrive, free officers take the case the policy puts first, steps end, what they
 * reveal is entered.
 *
 * <p>Events are arrivals and ends of steps, in order of time. A case of the danger lane interrupts
 * whatever the duty desk does; what was put down keeps its progress.
 */
final class Shift {
    private final Staff staff;
    private final Order order;
    private final DangerLane lane;
    private final Ledger ledger;
    private final List<CaseFile> arrivals;
    private final WorkQueue queue;
    private final @Nullable WorkQueue hardQueue;
    private final LeaveToDesk toDesk;
    private final List<CaseFile> left = new ArrayList<>();
    private final Reveals reveals;
    private final int danger;
    private final PriorityQueue<Seat> busy =
            new PriorityQueue<>(
                    Comparator.comparingDouble((Seat s) -> s.due).thenComparingInt(s -> s.number));
    private final ArrayDeque<Seat> idle = new ArrayDeque<>();
    private final double end;
    private final HardCaseShare hardShare = new HardCaseShare(HardCaseShare.USUAL);

    Shift(Population population, Staff staff, Order order, List<CaseFile> arrivals, Ledger ledger) {
        this.staff = staff;
        this.order = order;
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.queue = new WorkQueue(order);
        Order hard = order.hardCases();
        this.hardQueue = hard == null ? null : new WorkQueue(hard);
        this.toDesk = new LeaveToDesk(staff.desk(), order);
        this.reveals = new Reveals(population);
        this.danger = reveals.fact(FactNames.DANGER);
        this.lane = new DangerLane(population, staff, order, danger);
        this.end = population.days();
    }

    /** Runs to the end and says when the danger lane did not fit. */
    RunResult.Alarm run() {
        List<Seat> seats = new ArrayList<>(staff.desk());
        seats.addAll(staff.office());
        for (Seat seat : seats) {
            seat.idle = true;
            if (!seat.desk) {
                idle.add(seat);
            }
        }
        int coming = 0;
        while (true) {
            double nextArrival =
                    coming < arrivals.size()
                            ? arrivals.get(coming).arrival
                            : Double.POSITIVE_INFINITY;
            Seat first = busy.peek();
            double nextEnd = first == null ? Double.POSITIVE_INFINITY : first.due;
            if (Math.min(nextArrival, nextEnd) >= end) {
                break;
            }
            lane.until(Math.min(nextArrival, nextEnd));
            if (nextEnd <= nextArrival && first != null) {
                busy.remove();
                ended(first, nextEnd);
            } else {
                arrived(arrivals.get(coming++), nextArrival);
            }
        }
        for (Seat seat : busy) {
            if (seat.file != null) {
                ledger.worked(seat, seat.hoursBetween(seat.began, end));
            }
        }
        return lane.ended(end);
    }

    private void arrived(CaseFile file, double now) {
        ledger.arrived(file, file.knows(danger));
        order.arrived(file, now);
        queue.add(file, now);
        file.cameOverHours = !lane.fits();
        if (lane.holds(file)) {
            lane.changed(file, now);
            lane.waits(file, now);
            alertDesk(now);
        }
        Seat seat = idle.poll();
        if (seat != null) {
            seat.idle = false;
            wakeAt(seat, seat.atWork(now));
        }
    }

    /**
     * A new case of the danger lane is looked at at once: a longer step at the desk is put down.
     */
    private void alertDesk(double now) {
        for (Seat seat : staff.desk()) {
            if (seat.idle) {
                seat.idle = false;
                wakeAt(seat, seat.atWork(now));
                return;
            }
        }
        for (Seat seat : staff.desk()) {
            CaseFile file = seat.file;
            if (file != null && seat.step != Step.FIRST_LOOK) {
                busy.remove(seat);
                double worked = seat.hoursBetween(seat.began, now);
                file.putDown(seat.step, worked);
                ledger.worked(seat, worked);
                release(file, now);
                seat.file = null;
                wakeAt(seat, seat.atWork(now));
                return;
            }
        }
    }

    private void ended(Seat seat, double now) {
        CaseFile file = seat.file;
        if (file != null) {
            ledger.worked(seat, seat.hoursBetween(seat.began, now));
            seat.file = null;
            Step step = seat.step;
            file.ended(step);
            reveals.done(file, step, now);
            ledger.done(file, step, now);
            if (step == Step.ACT) {
                order.learned(file, now);
            }
            release(file, now);
        }
        begin(seat, now);
    }

    private void release(CaseFile file, double now) {
        file.busy = false;
        file.version++;
        lane.changed(file, now);
        if (!file.closed) {
            queue.add(file, now);
            if (hardQueue != null) {
                hardQueue.add(file, now);
            }
            if (lane.holds(file)) {
                lane.waits(file, now);
                for (Seat seat : staff.desk()) {
                    if (seat.idle) {
                        seat.idle = false;
                        wakeAt(seat, seat.atWork(now));
                        break;
                    }
                }
            }
        }
    }

    private void begin(Seat seat, double now) {
        double start = seat.atWork(now);
        if (start > now) {
            wakeAt(seat, start);
            return;
        }
        WorkQueue from =
                seat.desk ? lane.queue() : hardQueue != null && hardShare.due() ? hardQueue : queue;
        if (takeFrom(from, seat, now) || from == hardQueue && takeFrom(queue, seat, now)) {
            return;
        }
        seat.idle = true;
        if (!seat.desk) {
            idle.add(seat);
        }
    }

    /** Begins the first step anyone wants of the cases in this queue. */
    private boolean takeFrom(WorkQueue from, Seat seat, double now) {
        double key = from.firstKey(now);
        boolean begun = false;
        left.clear();
        toDesk.begin(now);
        for (CaseFile file = from.take(now); file != null && !begun; ) {
            Step step = order.next(file, now, seat.desk ? lane.otherwise(now) : Double.NaN);
            if (step == Step.ACT && !seat.desk && lane.holds(file) && toDesk.leaves(seat, file)) {
                left.add(file);
            } else if (step == Step.ACT
                    && (file.deeds.acted() || file.deeds.acting && file.worked(Step.ACT) == 0)) {
                file.closed = true;
                lane.changed(file, now);
            } else if (step != Step.WAIT) {
                if (step == Step.ACT && !seat.desk && file.worked(step) == 0) {
                    hardShare.spent(file.about.actionHours(), from == hardQueue);
                }
                start(seat, file, step, from == hardQueue ? Double.NaN : key, now);
                begun = true;
            }
            if (!begun) {
                key = from.firstKey(now);
                file = from.take(now);
            }
        }
        for (CaseFile file : left) {
            from.add(file, now);
        }
        return begun;
    }

    private void start(Seat seat, CaseFile file, Step step, double key, double now) {
        double hours = Math.max(0, reveals.hours(file, step) - file.worked(step));
        file.busy = true;
        seat.file = file;
        seat.step = step;
        seat.began = now;
        if ((step == Step.ACT || step == Step.REFER_CHILD)
                && Double.isNaN(file.deeds.firstBegunAt)) {
            file.deeds.firstBegunAt = now;
        }
        file.deeds.acting |= step == Step.ACT;
        if (!seat.desk && !Double.isNaN(key)) {
            order.begun(key, step, hours, now);
        }
        wakeAt(seat, seat.done(now, hours));
    }

    private void wakeAt(Seat seat, double at) {
        seat.due = at;
        busy.add(seat);
    }
}
