package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Working hours: day 0 is a Monday, offices work from 8 to 18. */
class SeatTest {
    private static final double HOUR = 1 / 24d;

    @Test
    void anOfficeWorksOnWeekdaysFromEightToEighteen() {
        Seat seat = Seat.office(0, 8, 10);
        assertThat(seat.atWork(0)).isCloseTo(8 * HOUR, within(1e-9));
        assertThat(seat.atWork(4 + 18 * HOUR))
                .as("Friday evening")
                .isCloseTo(7 + 8 * HOUR, within(1e-9));
        assertThat(seat.done(4 + 17 * HOUR, 2))
                .as("an hour on Friday, an hour on Monday")
                .isCloseTo(7 + 9 * HOUR, within(1e-9));
        assertThat(seat.hoursBetween(0, 7)).isCloseTo(50, within(1e-9));
    }

    @Test
    void theDeskWorksAtAnyHour() {
        Seat desk = Seat.desk(0, 24);
        assertThat(desk.done(5.9, 6)).isCloseTo(6.15, within(1e-9));
        assertThat(desk.hoursBetween(0, 7)).isCloseTo(168, within(1e-9));
    }

    @Test
    void workTakesExactlyItsHours() {
        long seed = 42;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            Seat seat =
                    random.nextBoolean()
                            ? Seat.office(0, 8, 1 + 9 * random.nextDouble())
                            : Seat.desk(0, 24);
            double from = seat.atWork(random.nextDouble() * 30);
            double hours = random.nextDouble() * 90;
            assertThat(seat.hoursBetween(from, seat.done(from, hours)))
                    .as("seed %d, draw %d", seed, i)
                    .isCloseTo(hours, within(1e-6));
        }
    }

    @Test
    void allSeatsTogetherHaveTheHoursTheLoadAllows() {
        Population population = Invented.population(2400, 365, 120);
        Staff staff = Staff.of(population, 1.5, true);
        assertThat(staff.hoursBetween(0, 7)).isCloseTo(population.hoursPerWeek(1.5), within(1e-3));
        assertThat(staff.desk()).hasSize(1);
        assertThat(Staff.of(population, 1.5, false).hoursBetween(0, 7))
                .as("without a desk the same hours are worked in the office")
                .isCloseTo(population.hoursPerWeek(1.5), within(1e-3));
    }
}
