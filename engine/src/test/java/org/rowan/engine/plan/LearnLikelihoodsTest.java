package org.rowan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Outcomes correct an assumed table, as far as there are outcomes. */
class LearnLikelihoodsTest {
    private final Knowledge doubted = Example.knowledge(.7);

    @Test
    void withoutCasesTheTableStays() {
        assertThat(new LearnLikelihoods(doubted).facts()).isEqualTo(doubted.facts());
    }

    @Test
    void aTableThatIsNotDoubtedIsNotChanged() {
        LearnLikelihoods learn = new LearnLikelihoods(Example.knowledge(0));
        for (int i = 0; i < 1000; i++) {
            learn.saw(1, 1, 0);
        }
        assertThat(learn.facts()).isEqualTo(Example.knowledge(0).facts());
    }

    @Test
    void fewOutcomesMoveALikelihoodALittleAndManyMoveItAll() {
        double written = doubted.likelihood(0, 0, true);
        double target = .5;
        double few = after(10, target);
        double many = after(5000, target);
        assertThat(Math.abs(few - written)).isBetween(.01, Math.abs(target - written));
        assertThat(many).isCloseTo(target, within(.03));
    }

    @Test
    void casesThatWereNotWorkedBalanceThoseThatWereChosenForAFact() {
        long seed = 3;
        SplittableRandom random = new SplittableRandom(seed);
        LearnLikelihoods both = new LearnLikelihoods(doubted);
        LearnLikelihoods workedOnly = new LearnLikelihoods(doubted);
        double truly = doubted.likelihood(0, 0, true);
        for (int i = 0; i < 4000; i++) {
            int truth = truth(random);
            long present = 0;
            for (int f = 0; f < doubted.facts().size(); f++) {
                present |= random.nextDouble() < doubted.likelihood(f, truth, true) ? 1L << f : 0;
            }
            long known = (1L << doubted.facts().size()) - 1;
            boolean worked = (present & 1) == 1;
            both.saw(known, present, worked ? truth : LearnLikelihoods.UNKNOWN);
            if (worked) {
                workedOnly.saw(known, present, truth);
            }
        }
        assertThat(Math.abs(learned(both) - truly))
                .as("seed %d", seed)
                .isLessThan(.08)
                .isLessThan(Math.abs(learned(workedOnly) - truly));
    }

    @Test
    void theOrderOfTheCasesDoesNotMatter() {
        LearnLikelihoods one = new LearnLikelihoods(doubted);
        LearnLikelihoods other = new LearnLikelihoods(doubted);
        for (int i = 0; i < 50; i++) {
            one.saw(3, i % 4, i % 3 - 1);
            other.saw(3, (49 - i) % 4, (49 - i) % 3 - 1);
        }
        List<Fact> a = one.facts();
        for (int f = 0; f < a.size(); f++) {
            for (int t = 0; t < a.get(f).probability().size(); t++) {
                assertThat(a.get(f).probability().get(t))
                        .isCloseTo(other.facts().get(f).probability().get(t), within(1e-9));
            }
        }
    }

    private double after(int outcomes, double share) {
        LearnLikelihoods learn = new LearnLikelihoods(doubted);
        for (int i = 0; i < outcomes; i++) {
            learn.saw(1, i < share * outcomes ? 1 : 0, 0);
        }
        return learned(learn);
    }

    private static double learned(LearnLikelihoods learn) {
        return learn.facts().getFirst().probability().getFirst();
    }

    private int truth(SplittableRandom random) {
        double u = random.nextDouble();
        for (int t = 0; t < doubted.truths().size() - 1; t++) {
            u -= doubted.truths().get(t).prior();
            if (u < 0) {
                return t;
            }
        }
        return doubted.truths().size() - 1;
    }
}
