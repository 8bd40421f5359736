package org.rowan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is believed of a case follows from its facts in bits. */
class CaseBeliefTest {
    private static final Knowledge KNOWLEDGE = Example.knowledge(.7);

    @Test
    void aFactMultipliesTheOddsByItsLikelihoodRatio() {
        CaseBelief belief =
                CaseBelief.prior(KNOWLEDGE).with(KNOWLEDGE, Example.REFERRAL_FACT, true);
        double odds = .1 / .9 * (.8 / .1);
        assertThat(belief.of(Example.GRAVE)).isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(KNOWLEDGE.bits(Example.REFERRAL_FACT, Example.GRAVE, true))
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void bitsForEachTruthSayTheSameAsTheFact() {
        CaseBelief byFact =
                CaseBelief.prior(KNOWLEDGE).with(KNOWLEDGE, Example.REFERRAL_FACT, true);
        CaseBelief byBits = CaseBelief.ofBits(KNOWLEDGE, 1, 3, 0);
        assertThat(byBits.of(Example.GRAVE)).isCloseTo(byFact.of(Example.GRAVE), within(1e-12));
    }

    @Test
    void theOrderOfFactsDoesNotMatterAndDoubtGrowsWithEveryFact() {
        CaseBelief oneWay =
                CaseBelief.prior(KNOWLEDGE).with(KNOWLEDGE, 0, true).with(KNOWLEDGE, 2, false);
        CaseBelief otherWay =
                CaseBelief.prior(KNOWLEDGE).with(KNOWLEDGE, 2, false).with(KNOWLEDGE, 0, true);
        assertThat(oneWay.of(0)).isCloseTo(otherWay.of(0), within(1e-12));
        assertThat(oneWay.doubtBits()).isCloseTo(.7 * 2, within(1e-12));
        assertThat(oneWay.live(KNOWLEDGE, 1)).isGreaterThan(oneWay.live(KNOWLEDGE, 0));
    }

    @Test
    void aFactThatNoTruthAllowsIsRefused() {
        Knowledge certain =
                new Knowledge(
                        List.of(new Truth("only", 1, 1, 10, 1)),
                        List.of(new Fact("always", Seen.REFERRAL, List.of(1.0))),
                        KNOWLEDGE.costs(),
                        0);
        assertThatThrownBy(() -> CaseBelief.prior(certain).with(certain, 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no truth is possible");
    }
}
