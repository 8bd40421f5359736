package org.rowan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.engine.plan.EffortTable.Effort;
import org.rowan.engine.plan.EstimateEffort.Worked;

/** What actions really took corrects what was assumed. */
class EstimateEffortTest {
    private static final EffortTable ASSUMED =
            new EffortTable(
                    "assumed",
                    "",
                    .5,
                    List.of(new Effort("long", 60, 0), new Effort("short", 2, 0)));

    @Test
    void aHandfulMovesAMedianALittleAndHundredsMoveItNearlyAllTheWay() {
        assertThat(longAfter(2)).isBetween(60.0, 75.0);
        assertThat(longAfter(10)).isCloseTo(Math.sqrt(60 * 120), within(1e-9));
        assertThat(longAfter(500)).isBetween(115.0, 120.0);
    }

    @Test
    void whatNobodyWorkedStaysAndTheNewTableSaysWhatItRestsOn() {
        EffortTable next =
                EstimateEffort.of(ASSUMED, List.of(new Worked("long", 90)), "measured-1");
        assertThat(next.version()).isEqualTo("measured-1");
        assertThat(next.from()).isEqualTo("assumed");
        assertThat(next.efforts().get(1)).isEqualTo(new Effort("short", 2, 0));
        assertThat(next.efforts().get(0).outcomes()).isEqualTo(1);
    }

    @Test
    void equalHoursNarrowTheSpreadAndUnequalOnesWidenIt() {
        EffortTable narrow =
                EstimateEffort.of(ASSUMED, Collections.nCopies(200, new Worked("long", 60)), "n");
        assertThat(narrow.sigma()).isLessThan(.2);
        EffortTable wide =
                EstimateEffort.of(
                        ASSUMED,
                        List.of(
                                new Worked("long", 1),
                                new Worked("long", 3600),
                                new Worked("long", 2),
                                new Worked("long", 1800)),
                        "w");
        assertThat(wide.sigma()).isGreaterThan(1);
    }

    @Test
    void unknownKindsAndHoursThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstimateEffort.of(ASSUMED, List.of(new Worked("?", 1)), "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EstimateEffort.of(ASSUMED, List.of(new Worked("long", 0)), "x"));
    }

    private static double longAfter(int cases) {
        return EstimateEffort.of(
                        ASSUMED, Collections.nCopies(cases, new Worked("long", 120)), "next")
                .efforts()
                .getFirst()
                .medianHours();
    }
}
