package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Many seeds, summed up. */
class StudyTest {
    private static final Population SMALL = Invented.population(600, 100, 30);
    private static final Scenario SCENARIO = new Scenario(1.5, .7, Shock.NONE);

    @Test
    void theNumberOfThreadsNeverChangesTheResult() throws InterruptedException {
        List<Policy> policies = List.of(Policy.FIFO, Policy.ROWAN, Policy.ROWAN_WITHOUT_LINKING);
        StudyResult one = new Study(SMALL, 1).run(SCENARIO, policies, 4, done -> {});
        StudyResult three = new Study(SMALL, 3).run(SCENARIO, policies, 4, done -> {});
        assertThat(three).isEqualTo(one);
    }

    @Test
    void theGapIsNoneAtFourLevelsAndWholeAtTheBound() throws InterruptedException {
        StudyResult study =
                new Study(SMALL, 2)
                        .run(
                                SCENARIO,
                                List.of(Policy.FOUR_LEVEL_FIFO, Policy.INFORMED_BOUND),
                                3,
                                done -> {});
        assertThat(gap(study, Policy.FOUR_LEVEL_FIFO)).isCloseTo(0, within(1e-9));
        assertThat(gap(study, Policy.INFORMED_BOUND)).isCloseTo(1, within(1e-9));
    }

    @Test
    void anIntervalIsThatOfStudent() {
        Interval interval = Interval.of(1, 2, 3);
        assertThat(interval.mean()).isEqualTo(2);
        assertThat(interval.high()).isCloseTo(2 + 4.303 / Math.sqrt(3), within(1e-3));
        Interval jackknife =
                Interval.jackknife(
                        3, some -> Arrays.stream(some).mapToDouble(i -> i + 1).average().orElse(0));
        assertThat(jackknife.low())
                .as("of a mean the jackknife is the same")
                .isCloseTo(interval.low(), within(1e-9));
    }

    private static double gap(StudyResult study, Policy policy) {
        return Objects.requireNonNull(study.find(policy).orElseThrow().gapClosed()).mean();
    }
}
