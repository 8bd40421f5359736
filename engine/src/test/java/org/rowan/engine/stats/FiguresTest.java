package org.rowan.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Shares carry their doubt, chances are held to what came of it, moved mixtures are noticed. */
class FiguresTest {
    @Test
    void nothingObservedIsOneHalfAndRulesLittleOut() {
        Share none = Share.of(0, 0);

        assertThat(none.mean()).isEqualTo(0.5);
        assertThat(none.low()).isCloseTo(0.05, within(1e-9));
        assertThat(none.high()).isCloseTo(0.95, within(1e-9));
        assertThat(none.movedFrom(0.5)).isEqualTo(0.5);
        assertThatThrownBy(() -> Share.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** With no "yes" the upper end has a closed form: 1 − 0.05^(1/(n+1)). */
    @Test
    void theIntervalIsThatOfTheBetaDistribution() {
        for (int n : new int[] {1, 6, 40, 1_000, 20_000}) {
            assertThat(Share.of(0, n).high())
                    .isCloseTo(1 - Math.pow(0.05, 1.0 / (n + 1)), within(1e-8));
            assertThat(Share.of(n, n).low()).isCloseTo(1 - Share.of(0, n).high(), within(1e-8));
        }
        assertThat(Share.below(0.5, 7, 7)).isCloseTo(0.5, within(1e-10));
        // The chance of at least 4 of 10 at one quarter, from the binomial sum.
        assertThat(Share.below(0.25, 4, 7)).isCloseTo(0.2241249084, within(1e-9));
    }

    @Test
    void aFewWrongFlagsDoNotYetWeighAgainstASender() {
        assertThat(Share.of(0, 3).movedFrom(0.5)).isEqualTo(0.5);
        assertThat(Share.of(0, 6).movedFrom(0.5)).isLessThan(0.4);
        assertThat(Share.of(40, 50).movedFrom(0.5)).isBetween(0.65, 0.8);
    }

    @Test
    void chancesThatAreMeantAsTheyAreSaidComeTrueAsOftenInEveryBin() {
        SplittableRandom random = new SplittableRandom(5);
        List<Reliability.Outcome> said = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double chance = Math.pow(random.nextDouble(), 3);
            said.add(new Reliability.Outcome(chance, random.nextDouble() < chance, 1));
        }

        Reliability table = Reliability.of(said);

        assertThat(table.brier()).isLessThan(table.constant());
        assertThat(table.bins().stream().mapToLong(bin -> bin.observed().of()).sum())
                .isEqualTo(40_000);
        for (Reliability.Bin bin : table.bins()) {
            assertThat(bin.came()).as("seed 5, " + bin).isCloseTo(bin.stated(), within(.04));
        }
    }

    @Test
    void whoeverIsDrawnStandsForThoseWhoWereNot() {
        // Of 1,000 low-ranked cases 30 were drawn and 3 came true; 100 high-ranked ones all were
        // worked.
        List<Reliability.Outcome> said = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            said.add(new Reliability.Outcome(.01, i < 3, 1 / .03));
        }
        for (int i = 0; i < 100; i++) {
            said.add(new Reliability.Outcome(.5, i < 50, 1));
        }

        Reliability table = Reliability.of(said);

        assertThat(table.constant()).isCloseTo(base(150 / 1100.0), within(1e-3));
        assertThat(table.bins().getFirst().observed().yes()).isEqualTo(3);
    }

    @Test
    void aMixtureThatStaysHasAnIndexOfWhatChanceGivesAndOneThatMovesHasNot() {
        Map<String, Long> then = Map.of("a", 500L, "b", 300L, "c", 200L);

        assertThat(Drift.psi(then, then)).isZero();
        assertThat(Drift.psi(then, Map.of("a", 510L, "b", 290L, "c", 200L)))
                .isLessThan(Drift.byChance(then, then));
        assertThat(Drift.psi(then, Map.of("a", 200L, "b", 300L, "c", 500L))).isGreaterThan(.25);
        assertThat(Drift.psi(then, Map.of("a", 1000L))).isFinite().isGreaterThan(.25);
    }

    private static double base(double share) {
        return share * (1 - share);
    }
}
