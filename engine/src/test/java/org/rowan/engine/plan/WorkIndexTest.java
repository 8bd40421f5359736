package org.rowan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;

/** The index, worked by hand on a world of two truths. */
class WorkIndexTest {
    private static final Knowledge KNOWLEDGE = Example.knowledge(0);
    private static final WorkIndex INDEX = new WorkIndex(KNOWLEDGE);
    private static final double YEAR_OF_HARM = 400 * (1 - Math.exp(-365 / 400.0));

    @Test
    void anIdentifiedCaseWithoutFurtherEnquiriesIsChanceTimesHarmByExpectedHours() {
        CaseBelief belief = CaseBelief.prior(KNOWLEDGE);
        double averted = .1 * YEAR_OF_HARM * Math.exp(-50 / 50.0 * 7 / 400);
        Standing standing = INDEX.standing(Example.identified(belief), 0);
        assertThat(standing.next()).isEqualTo(Step.ACT);
        assertThat(standing.hours()).isCloseTo(.1 * 50 + .9 * 10, within(1e-9));
        assertThat(standing.index()).isCloseTo(averted / 14, within(1e-6));
    }

    @Test
    void identificationIsPaidForAndMayFail() {
        OpenCase open =
                new OpenCase(
                        CaseBelief.prior(KNOWLEDGE),
                        0,
                        Identity.UNTRIED,
                        false,
                        false,
                        Child.UNKNOWN);
        double averted = .76 * .1 * YEAR_OF_HARM * Math.exp(-7 / 400.0);
        assertThat(INDEX.standing(open, 0).next()).isEqualTo(Step.IDENTIFY);
        assertThat(INDEX.standing(open, 0).index())
                .isCloseTo(averted / (.5 + .76 * 14), within(1e-6));
    }

    @Test
    void whatIsOutOfReachIsWorthNothingUnlessTheChildIsKnown() {
        CaseBelief belief = CaseBelief.prior(KNOWLEDGE);
        OpenCase lost = new OpenCase(belief, 0, Identity.OUT_OF_REACH, false, true, Child.UNKNOWN);
        OpenCase known = new OpenCase(belief, 0, Identity.OUT_OF_REACH, false, true, Child.LOCATED);
        assertThat(INDEX.standing(lost, 0)).isEqualTo(new Standing(0, Step.WAIT, 0, 0));
        assertThat(INDEX.standing(known, 0).next()).isEqualTo(Step.REFER_CHILD);
        assertThat(INDEX.standing(known, 0).index())
                .isCloseTo(.5 * .1 * YEAR_OF_HARM / 3, within(1e-6));
    }

    @Test
    void anEnquiryIsMadeOnlyWhereItsAnswerMayMoveTheCaseAcrossTheLine() {
        OpenCase open =
                new OpenCase(
                        CaseBelief.prior(KNOWLEDGE),
                        0,
                        Identity.IDENTIFIED,
                        false,
                        true,
                        Child.UNKNOWN);
        assertThat(INDEX.standing(open, 0).next())
                .as("an hour has no other use: act at once")
                .isEqualTo(Step.ACT);
        assertThat(INDEX.standing(open, 1.5).next())
                .as("near the line: ask first")
                .isEqualTo(Step.CHECK_RECORDS);
        assertThat(INDEX.enquiries(open, 0).getFirst().gain()).isLessThanOrEqualTo(1e-9);
        assertThat(INDEX.enquiries(open, 1.5).getFirst().gain()).isPositive();
    }

    @Test
    void theIndexIsThePriceAtWhichTheBestCourseJustPays() {
        long seed = 20261122;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            OpenCase open = any(random);
            double index = INDEX.standing(open, 0).index();
            ValueTree tree = new ValueTree(KNOWLEDGE);
            tree.open(open);
            tree.solve(open, index * .999);
            double below = tree.averted() - index * .999 * tree.hours();
            tree.solve(open, index * 1.001);
            double above = tree.averted() - index * 1.001 * tree.hours();
            assertThat(below).as("seed %d, case %d: %s", seed, i, open).isGreaterThanOrEqualTo(0);
            assertThat(above).as("seed %d, case %d: %s", seed, i, open).isLessThanOrEqualTo(1e-9);
        }
    }

    @Test
    void theIndexFallsWithAgeAndNeverFallsWhenMoreIsPossible() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            OpenCase open = any(random);
            OpenCase older =
                    new OpenCase(
                            open.belief(),
                            open.ageDays() + 30,
                            open.identity(),
                            open.chatToReview(),
                            open.recordsToCheck(),
                            open.child());
            OpenCase withoutChat =
                    new OpenCase(
                            open.belief(),
                            open.ageDays(),
                            open.identity(),
                            false,
                            open.recordsToCheck(),
                            open.child());
            double index = INDEX.standing(open, 0).index();
            assertThat(INDEX.standing(older, 0).index())
                    .as("seed %d, case %d", seed, i)
                    .isLessThanOrEqualTo(index + 1e-9);
            assertThat(INDEX.standing(withoutChat, 0).index())
                    .as("seed %d, case %d", seed, i)
                    .isLessThanOrEqualTo(index * 1.00001);
        }
    }

    @Test
    void doubtLowersTheRankOfAnActAndRaisesThatOfAnEnquiry() {
        Knowledge doubtful = Example.knowledge(.7);
        WorkIndex index = new WorkIndex(doubtful);
        CaseBelief belief = CaseBelief.prior(doubtful).with(doubtful, Example.REFERRAL_FACT, true);
        OpenCase act = Example.identified(belief);
        OpenCase ask = new OpenCase(belief, 0, Identity.UNTRIED, false, true, Child.UNKNOWN);
        assertThat(index.standing(act, 0).index()).isLessThan(index.index(act, 0));
        assertThat(index.standing(ask, 0).index()).isGreaterThan(index.index(ask, 0));
        assertThat(index.index(act, -1)).isLessThan(index.index(act, 1));
    }

    private static OpenCase any(SplittableRandom random) {
        CaseBelief belief = CaseBelief.prior(KNOWLEDGE);
        for (int fact = 0; fact < 3; fact++) {
            if (random.nextBoolean()) {
                belief = belief.with(KNOWLEDGE, fact, random.nextBoolean());
            }
        }
        Identity identity = random.nextBoolean() ? Identity.UNTRIED : Identity.IDENTIFIED;
        Child child = Child.values()[random.nextInt(3)];
        return new OpenCase(
                belief,
                random.nextDouble() * 300,
                identity,
                random.nextBoolean(),
                random.nextBoolean(),
                child);
    }
}
