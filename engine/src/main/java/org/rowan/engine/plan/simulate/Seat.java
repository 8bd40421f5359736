package org.rowan.engine.plan.simulate;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Step;

/**
 * One officer's place: weekdays in office hours, or the duty desk at any hour. Times are in days,
 * work is in hours.
 */
final class Seat {
    private static final double INSTANT = 1e-9;

    final int number;
    final boolean desk;
    private final double start;
    private final double end;

    @Nullable CaseFile file;
    Step step = Step.WAIT;
    double began;
    double due;
    boolean idle;

    private Seat(int number, boolean desk, double startHour, double hours) {
        this.number = number;
        this.desk = desk;
        this.start = startHour / 24;
        this.end = (startHour + hours) / 24;
    }

    static Seat office(int number, double startHour, double hours) {
        return new Seat(number, false, startHour, hours);
    }

    static Seat desk(int number, double hours) {
        return new Seat(number, true, 0, hours);
    }

    /** The first moment from {@code t} on at which this officer is at work. */
    double atWork(double t) {
        double day = Math.floor(t);
        for (int ahead = 0; ; ahead++) {
            double opens = day + ahead + start;
            double closes = day + ahead + end;
            if (worksOn(day + ahead) && t < closes - INSTANT) {
                return Math.max(t, opens);
            }
        }
    }

    /** When work of so many hours, begun at {@code t}, is done. */
    double done(double t, double hours) {
        double left = hours / 24;
        double now = atWork(t);
        while (true) {
            double closes = Math.floor(now) + end;
            if (now + left <= closes + INSTANT) {
                return now + left;
            }
            left -= closes - now;
            now = atWork(closes);
        }
    }

    /** Hours this officer works between two moments. */
    double hoursBetween(double from, double to) {
        double sum = 0;
        for (double day = Math.floor(from); day < to; day++) {
            if (worksOn(day)) {
                sum += Math.max(0, Math.min(to, day + end) - Math.max(from, day + start));
            }
        }
        return sum * 24;
    }

    double hoursPerWeek() {
        return (end - start) * 24 * (desk ? 7 : 5);
    }

    private boolean worksOn(double day) {
        return desk || day % 7 < 5;
    }
}
