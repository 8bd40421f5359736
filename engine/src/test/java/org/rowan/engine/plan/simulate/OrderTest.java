package org.rowan.engine.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;
import org.rowan.engine.plan.Step;

/** In which order the policies of comparison take cases whose enquiries are made. */
class OrderTest {
    private static final Population POPULATION = Invented.population(100, 100, 0);
    private static final int DANGER = 1;
    private static final int VIRAL = 1 << 2;
    private static final int NOVEL = 1 << 3;

    private final CaseFile plain = enquired(0, 1, 0);
    private final CaseFile novel = enquired(1, 2, NOVEL);
    private final CaseFile danger = enquired(2, 3, DANGER);
    private final CaseFile viral = enquired(3, 4, VIRAL);

    @Test
    void firstComeAndLastCome() {
        assertThat(order(Policy.FIFO)).containsExactly(plain, novel, danger, viral);
        assertThat(order(Policy.LIFO)).containsExactly(viral, danger, novel, plain);
    }

    @Test
    void levelsFirstThenFirstCome() {
        assertThat(order(Policy.FOUR_LEVEL_FIFO)).containsExactly(novel, plain, danger, viral);
        assertThat(order(Policy.FOUR_LEVEL_DUE))
                .as("due on days 9, 31, 33, 34")
                .containsExactly(novel, plain, danger, viral);
    }

    @Test
    void theSendersWordFirst() {
        assertThat(order(Policy.SENDER_URGENCY)).containsExactly(danger, plain, novel, viral);
        assertThat(order(Policy.PUBLIC_LINEAR)).containsExactly(danger, novel, plain, viral);
    }

    @Test
    void expectedHarmFirst() {
        assertThat(order(Policy.CMU)).startsWith(danger, novel).endsWith(viral);
        assertThat(order(Policy.ROWAN)).startsWith(danger, novel).endsWith(viral);
    }

    @Test
    void theStandardWorkUpComesBeforeAnyAction() {
        Order order = new Orders(POPULATION).of(Policy.FIFO, POPULATION.facts());
        CaseFile fresh = Invented.file(Invented.aCase(9, 50, 0, 0, 60));
        List<Step> steps = new ArrayList<>();
        Reveals reveals = new Reveals(POPULATION);
        for (Step step = order.next(fresh, 50, Double.NaN);
                !fresh.closed;
                step = order.next(fresh, 50, Double.NaN)) {
            assertThat(order.key(fresh, 50) < order.key(plain, 50)).isEqualTo(step != Step.ACT);
            steps.add(step);
            reveals.done(fresh, step, 50);
        }
        assertThat(steps)
                .containsExactly(
                        Step.FIRST_LOOK,
                        Step.IDENTIFY,
                        Step.REVIEW_CHAT,
                        Step.CHECK_RECORDS,
                        Step.ACT);
    }

    private List<CaseFile> order(Policy policy) {
        Order order = new Orders(POPULATION).of(policy, POPULATION.facts());
        List<CaseFile> files = new ArrayList<>(List.of(viral, plain, danger, novel));
        files.sort(Comparator.comparingDouble(file -> order.key(file, 5)));
        return files;
    }

    private static CaseFile enquired(int number, double arrival, long facts) {
        CaseFile file = Invented.file(Invented.aCase(number, arrival, 0, facts, 100));
        file.looked = true;
        file.identity = Identity.IDENTIFIED;
        file.chatToReview = false;
        file.recordsToCheck = false;
        file.child = Child.UNKNOWN;
        return file;
    }
}
