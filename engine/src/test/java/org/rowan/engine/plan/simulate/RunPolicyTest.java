package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rowan.engine.plan.Step;

/** What must hold in every run of every policy. */
class RunPolicyTest {
    private static final Population SMALL = Invented.population(700, 120, 40);
    private static final Scenario USUAL = new Scenario(2, .7, Shock.NONE);
    private static final long SEED = 11;

    @ParameterizedTest
    @EnumSource(Policy.class)
    void noHourIsSpentTwiceAndEveryCaseIsAccountedFor(Policy policy) {
        RunPolicy run = new RunPolicy(SMALL, USUAL, SEED);
        RunResult result = run.run(policy);
        assertThat(result.hoursSpentInAll()).isLessThanOrEqualTo(result.hoursPaidInAll() + 1e-6);
        assertThat(result.hoursByStep().values().stream().mapToDouble(x -> x).sum())
                .isCloseTo(result.hoursSpentInAll(), within(1e-6));
        assertThat(result.cases()).isEqualTo(run.cases().size());
        assertThat(result.acted() + result.referredOnly() + result.open())
                .isEqualTo(result.cases());
        assertThat(result.harmDays()).isPositive();
        assertThat(result.harmDaysByReferral()).isLessThanOrEqualTo(result.harmDays());
    }

    @ParameterizedTest
    @EnumSource(Shock.class)
    void everyShockLeavesTheBooksBalanced(Shock shock) {
        RunPolicy run = new RunPolicy(SMALL, new Scenario(1.5, .7, shock), SEED);
        RunResult result = run.run(Policy.ROWAN);
        assertThat(result.hoursSpentInAll()).isLessThanOrEqualTo(result.hoursPaidInAll() + 1e-6);
        assertThat(result.cases()).isEqualTo(run.cases().size());
    }

    @Test
    void aBurstAndADumpBringTheirCases() {
        int usual = new RunPolicy(SMALL, USUAL, SEED).cases().size();
        assertThat(cases(Shock.VIRAL_BURST).size() - usual).isEqualTo(140);
        assertThat(cases(Shock.PLATFORM_DUMP).size() - usual).isEqualTo(100);
        assertThat(cases(Shock.PLATFORM_DUMP).stream().filter(SimulatedCase::thin).count())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void allPoliciesLoadsAndPerturbationsSeeTheSameCases() {
        List<SimulatedCase> cases = new RunPolicy(SMALL, USUAL, SEED).cases();
        assertThat(new RunPolicy(SMALL, new Scenario(3, .7, Shock.NONE), SEED).cases())
                .isEqualTo(cases);
        List<SimulatedCase> unshifted =
                new RunPolicy(SMALL, new Scenario(3, 0, Shock.NONE), SEED).cases();
        assertThat(unshifted).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(unshifted.get(i).truth()).isEqualTo(cases.get(i).truth());
            assertThat(unshifted.get(i).actionHours()).isEqualTo(cases.get(i).actionHours());
            assertThat(unshifted.get(i).harmEnds()).isEqualTo(cases.get(i).harmEnds());
        }
        assertThat(new RunPolicy(SMALL, USUAL, SEED + 1).cases()).isNotEqualTo(cases);
    }

    @Test
    void aDangerLaneThatFitsIsSeenWithinMinutesAtAnyHour() {
        for (long seed = 1; seed <= 3; seed++) {
            List<Double> minutes =
                    new RunPolicy(SMALL, new Scenario(1, .7, Shock.NONE), seed)
                            .run(Policy.ROWAN)
                            .dangerMinutes();
            assertThat(minutes)
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m).isLessThanOrEqualTo(60));
            double median = minutes.stream().sorted().toList().get(minutes.size() / 2);
            assertThat(median).as("seed %d", seed).isLessThanOrEqualTo(15);
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void everyItemIsSeenInTimeOrNamed(Policy policy) {
        RunPolicy run = new RunPolicy(SMALL, new Scenario(6, .7, Shock.PLATFORM_DUMP), SEED);
        RunResult result = run.run(policy);
        long expected =
                new OpenFiles(SMALL.facts(), policy)
                        .of(run.cases()).stream().filter(file -> file.arrival >= 40).count();
        long inTime = result.items() - result.notSeen().size();
        assertThat(result.items()).isEqualTo((int) expected);
        assertThat(inTime).isBetween(0L, expected);
        for (NotSeen one : result.notSeen()) {
            double due = one.danger() ? 15 / 1440.0 : Levels.dueDays(one.level().ordinal());
            assertThat(one.due()).isCloseTo(one.arrived() + due, within(1e-9));
            assertThat(one.arrived()).isBetween(0.0, 120.0);
            switch (one.fate()) {
                case SEEN_LATE -> assertThat(one.lateDays()).isPositive();
                case NEVER_SEEN -> assertThat(one.lateDays()).isEqualTo(120 - one.due());
                case NOT_DUE_AT_END -> assertThat(one.lateDays()).isZero();
            }
        }
    }

    @Test
    void underMoreLoadTheLaneDoesNotFitMoreOftenAndTheAlarmSaysWhoWaited() {
        RunPolicy light = new RunPolicy(SMALL, new Scenario(.2, .7, Shock.NONE), SEED);
        RunPolicy heavy = new RunPolicy(SMALL, new Scenario(6, .7, Shock.NONE), SEED);
        RunResult.Alarm quiet = light.run(Policy.ROWAN).alarm();
        RunResult.Alarm loud = heavy.run(Policy.ROWAN).alarm();
        assertThat(quiet.days()).isLessThan(loud.days());
        assertThat(loud.days()).isBetween(1, 120);
        assertThat(loud.longestDays()).isLessThanOrEqualTo(120);
        assertThat(loud.alarmedDays()).isGreaterThan(0).isLessThanOrEqualTo(loud.days());
        assertThat(loud.longestDays()).isLessThanOrEqualTo(loud.alarmedDays());
        assertThat(loud.begunAfterDays()).allSatisfy(d -> assertThat(d).isNotNegative());
        assertThat(heavy.run(Policy.ROWAN_WITHOUT_LANES).alarm().days())
                .as("without a desk there is no lane that could fit")
                .isZero();
    }

    @Test
    void knowingMoreAvertsMore() {
        RunPolicy run = new RunPolicy(Invented.population(2400, 200, 60), USUAL, SEED);
        double fifo = run.run(Policy.FIFO).harmDays();
        double rowan = run.run(Policy.ROWAN).harmDays();
        double oracle = run.run(Policy.ORACLE).harmDays();
        assertThat(fifo).isLessThan(rowan);
        assertThat(rowan).isLessThan(oracle);
    }

    @Test
    void withoutLinkingEveryReferralCostsItsOwnLook() {
        RunPolicy run = new RunPolicy(SMALL, USUAL, SEED);
        RunResult linked = run.run(Policy.ROWAN);
        RunResult apart = run.run(Policy.ROWAN_WITHOUT_LINKING);
        int referrals = run.cases().stream().mapToInt(SimulatedCase::referrals).sum();
        assertThat(linked.files()).isEqualTo(linked.cases());
        assertThat(apart.files()).isLessThanOrEqualTo(referrals).isGreaterThan(linked.files());
        assertThat(apart.hoursByStep().get(Step.FIRST_LOOK))
                .isGreaterThan(linked.hoursByStep().get(Step.FIRST_LOOK));
    }

    private static List<SimulatedCase> cases(Shock shock) {
        return new RunPolicy(SMALL, new Scenario(2, .7, shock), SEED).cases();
    }
}
