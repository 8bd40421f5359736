package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Who works: office seats, the last of them perhaps part-time, and the duty desk, together the
 * hours a week that the load allows.
 */
record Staff(List<Seat> office, List<Seat> desk) {
    private static final double LEAST = 1e-6;

    static Staff of(Population population, double load, boolean withDesk) {
        Population.Duty duty = population.duty();
        double week = population.hoursPerWeek(load);
        List<Seat> desk = new ArrayList<>();
        double deskHours =
                withDesk ? Math.min(duty.deskPersons() * 168, duty.deskMostShare() * week) : 0;
        for (double left = deskHours / 7; left > LEAST; left -= 24) {
            desk.add(Seat.desk(desk.size(), Math.min(24, left)));
        }
        List<Seat> office = new ArrayList<>();
        double length = duty.endHour() - duty.startHour();
        for (double left = (week - deskHours) / 5; left > LEAST; left -= length) {
            office.add(
                    Seat.office(
                            desk.size() + office.size(), duty.startHour(), Math.min(length, left)));
        }
        return new Staff(office, desk);
    }

    double hoursBetween(double from, double to) {
        double sum = 0;
        for (Seat seat : office) {
            sum += seat.hoursBetween(from, to);
        }
        for (Seat seat : desk) {
            sum += seat.hoursBetween(from, to);
        }
        return sum;
    }
}
