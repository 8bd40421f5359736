package org.rowan.engine.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;

/** Sets of exact values: looking many of them up finds what running through them would. */
class SharedValuesTest {
    private static final List<String> FIELDS = List.of("file");
    private static final Popular RARE =
            new Popular() {
                @Override
                public long of(String value) {
                    return 2;
                }

                @Override
                public boolean generic(String value) {
                    return value.endsWith("7");
                }
            };

    private final SharedValues measure = new SharedValues();

    @Test
    void manyValuesCompareAsEachWithEach() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Identifier> one = values(random);
            List<Identifier> other = values(random);
            int best = measure.grades().size() - 1;
            for (Identifier left : one) {
                for (Identifier right : other) {
                    best = Math.min(best, grade(List.of(left), List.of(right)));
                }
            }
            assertThat(grade(one, other)).as("seed %d", seed).isEqualTo(best);
            assertThat(grade(other, one)).as("seed %d, turned", seed).isEqualTo(best);
        }
    }

    private int grade(List<Identifier> one, List<Identifier> other) {
        return measure.grade(facet(one), facet(other), RARE);
    }

    private Facet facet(List<Identifier> values) {
        return Objects.requireNonNull(measure.facet(Observation.row(1, values), FIELDS));
    }

    /** One to forty values in three scopes or none, marked or not, seldom shared. */
    private static List<Identifier> values(SplittableRandom random) {
        List<Identifier> values = new ArrayList<>();
        int many = 1 + random.nextInt(40);
        for (int i = 0; i < many; i++) {
            Identifier value =
                    Identifier.of("file", "v" + random.nextInt(600))
                            .within(List.of("", "a", "b", "c").get(random.nextInt(4)));
            values.add(random.nextInt(3) == 0 ? value.marked(Mark.VERIFIED) : value);
        }
        return values;
    }
}
