package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.engine.plan.Step;

/**
 * Harm averted, worked by hand. Harm per day is 1; warm-up ends on day 100; harm counts for at most
 * 365 days.
 */
class LedgerTest {
    private final Population population = Invented.population(100, 300, 100);
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(population);
    }

    @Test
    void anActionAvertsEveryDayFromItsEndToTheHarmsOwnEnd() {
        act(file(200), 130);
        assertThat(ledger.averted()).isCloseTo(70, within(1e-9));
        assertThat(ledger.childrenProtected()).isEqualTo(1);
    }

    @Test
    void noMoreThanAYearIsCounted() {
        act(file(2000), 130);
        assertThat(ledger.averted()).isCloseTo(365, within(1e-9));
    }

    @Test
    void anActionAfterTheHarmsEndAvertsNothing() {
        act(file(120), 130);
        assertThat(ledger.averted()).isZero();
        assertThat(ledger.childrenProtected()).isZero();
        assertThat(ledger.acts()).isEqualTo(1);
    }

    @Test
    void aChildIsProtectedOnlySevenDaysBeforeTheHarmsOwnEnd() {
        act(file(136), 130);
        assertThat(ledger.childrenProtected()).isZero();
    }

    @Test
    void aReferralHalvesTheHarmAndALaterActionAddsTheOtherHalf() {
        CaseFile file = file(200);
        refer(file, 110);
        assertThat(ledger.averted()).isCloseTo(45, within(1e-9));
        act(file, 150);
        assertThat(ledger.averted())
                .as("40 days at half, then 50 days whole")
                .isCloseTo(20 + 50, within(1e-9));
    }

    @Test
    void aReferralAndAnActionTogetherNeverCountADayTwice() {
        CaseFile file = file(5000);
        refer(file, 110);
        act(file, 300);
        double untilTheAction = .5 * (300 - 110);
        double afterIt = 365;
        assertThat(ledger.averted()).isCloseTo(untilTheAction + afterIt, within(1e-9));
    }

    @Test
    void whatEndedDuringTheWarmUpIsNotCounted() {
        act(file(200), 99);
        assertThat(ledger.averted()).isZero();
        assertThat(ledger.acts()).isZero();
    }

    private static CaseFile file(double harmEnds) {
        return Invented.file(Invented.aCase(0, 90, Invented.CONTACT, 0, harmEnds));
    }

    private void act(CaseFile file, double at) {
        file.deeds.actedAt = at;
        ledger.done(file, Step.ACT, at);
    }

    private void refer(CaseFile file, double at) {
        file.deeds.referredAt = at;
        ledger.done(file, Step.REFER_CHILD, at);
    }
}
