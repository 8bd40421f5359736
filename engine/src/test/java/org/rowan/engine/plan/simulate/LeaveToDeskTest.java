package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.engine.plan.Step;

/** Whoever would end an action of the danger lane first takes it. */
class LeaveToDeskTest {
    private static final Population POPULATION = Invented.population(100, 100, 0);

    private final Order order = new Orders(POPULATION).of(Policy.ROWAN, POPULATION.facts());
    private final Seat desk = Seat.desk(0, 24);
    private final Seat officer = Seat.office(1, 8, 10);
    private final LeaveToDesk leave = new LeaveToDesk(List.of(desk), order);

    @Test
    void anIdleDeskGetsTheActionAndABusyOneUntilTheOfficerIsFaster() {
        leave.begin(0);
        int left = 0;
        while (left < 10 && leave.leaves(officer, file(left))) {
            left++;
        }
        assertThat(left)
                .as("the desk works 24 hours a day, an officer 50 a week: 3.4 actions in that time")
                .isEqualTo(3);
    }

    @Test
    void whatTheDeskIsAtCounts() {
        desk.file = file(7);
        desk.step = Step.ACT;
        leave.begin(0);
        int left = 0;
        while (left < 10 && leave.leaves(officer, file(left))) {
            left++;
        }
        assertThat(left).isEqualTo(2);
    }

    @Test
    void policiesWithoutExpectedHoursLeaveNothing() {
        Order fifo = new Orders(POPULATION).of(Policy.FIFO, POPULATION.facts());
        LeaveToDesk none = new LeaveToDesk(List.of(desk), fifo);
        none.begin(0);
        assertThat(none.leaves(officer, file(1))).isFalse();
    }

    private static CaseFile file(int number) {
        return Invented.file(Invented.aCase(number, 0, Invented.CONTACT, 1, 100));
    }
}
