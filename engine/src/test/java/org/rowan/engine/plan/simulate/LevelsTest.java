package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.engine.plan.Fact;

/** The four levels, point by point. */
class LevelsTest {
    private static final List<Fact> FACTS = Invented.facts();
    private final Levels levels = new Levels(FACTS);

    @ParameterizedTest
    @CsvSource({
        "prior-contact, 0",
        "'', 3",
        "younger-child, 2",
        "access-to-children, 1",
        "several-minors, 1",
        "novel-file, 1",
        "prior-non-contact, 1",
        "sexual-communication, 1",
        "sexual-communication novel-file, 0",
        "prior-non-contact novel-file, 0",
        "prior-non-contact access-to-children, 1",
        "novel-file access-to-children several-minors, 0",
        "danger-stated viral-only other-offenders, 3"
    })
    void pointsMakeTheLevel(String facts, int level) {
        long isTrue = 0;
        for (String name : facts.split(" ")) {
            int fact = FACTS.stream().map(Fact::name).toList().indexOf(name);
            isTrue |= fact < 0 ? 0 : 1L << fact;
        }
        assertThat(levels.level(file(isTrue))).isEqualTo(level);
    }

    @Test
    void aFactThatIsTrueButNotKnownGivesNoPoints() {
        CaseFile file = file(~0L);
        file.known = 0;
        assertThat(levels.level(file)).isEqualTo(3);
    }

    /**
     * On the published table: .93 of contact and .97 of coercion in the top two levels, .53 of
     * possession below.
     */
    @Test
    void theSharesInTheTopTwoLevelsAreThoseTheTableWasFixedFor() {
        Map<Integer, Double> expected =
                Map.of(Invented.CONTACT, .93, Invented.COERCION, .97, Invented.POSSESSION, .47);
        expected.forEach((truth, share) ->
                assertThat(topTwo(truth)).as("truth %d", truth).isCloseTo(share, within(.006)));
    }

    private double topTwo(int truth) {
        double share = 0;
        for (long isTrue = 0; isTrue < 1L << FACTS.size(); isTrue++) {
            double chance = 1;
            for (int f = 0; f < FACTS.size(); f++) {
                double p = FACTS.get(f).probability().get(truth);
                chance *= (isTrue >> f & 1) == 1 ? p : 1 - p;
            }
            share += levels.level(file(isTrue)) <= 1 ? chance : 0;
        }
        return share;
    }

    private static CaseFile file(long isTrue) {
        return Invented.file(Invented.aCase(0, 0, 0, isTrue, 1));
    }
}
