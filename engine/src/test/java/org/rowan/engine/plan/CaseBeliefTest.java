package org.rowan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
