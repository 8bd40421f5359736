package org.rowan.engine.link.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures worked out by hand. */
class AccuracyTest {
    @Test
    void oneRowWithTheWrongPerson() {
        Accuracy accuracy =
                Accuracy.of(
                        Map.of("a", "1", "b", "1", "c", "2", "d", "2"),
                        Map.of("a", "x", "b", "x", "c", "x", "d", "y"));
        // Found pairs ab, ac, bc; true pairs ab, cd; in common ab.
        assertThat(accuracy.precision()).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(accuracy.recall()).isEqualTo(0.5);
        assertThat(accuracy.f1()).isEqualTo(0.4, within(1e-12));
        assertThat(accuracy.bcubedPrecision())
                .isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, within(1e-12));
        assertThat(accuracy.bcubedRecall()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4, within(1e-12));
        assertThat(accuracy.largestFound()).isEqualTo(3);
        assertThat(accuracy.largestTrue()).isEqualTo(2);
        assertThat(accuracy.clusters()).isEqualTo(2);
    }

    @Test
    void everyRowAloneIsPreciseAndRecallsNothing() {
        Accuracy accuracy = Accuracy.of(Map.of("a", "1", "b", "1"), Map.of("a", "x", "b", "y"));
        assertThat(accuracy.precision()).isEqualTo(1);
        assertThat(accuracy.recall()).isZero();
        assertThat(accuracy.f1()).isZero();
    }
}
