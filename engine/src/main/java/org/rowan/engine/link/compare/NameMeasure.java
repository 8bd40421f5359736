package org.rowan.engine.link.compare;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Observation;

/** Compares every name of one observation with every name of the other and takes the best grade. */
abstract sealed class NameMeasure implements Measure permits Surnames, GivenNames, MiddleNames {
    private final List<String> grades;

    /**
     * @param grades their names, strongest first
     */
    NameMeasure(List<String> grades) {
        this.grades = grades;
    }

    @Override
    public List<String> grades() {
        return grades;
    }

    /** The words of a name whose carriers are counted. */
    abstract List<String> counted(PersonName name);

    @Override
    public void terms(Facet facet, Consumer<String> each) {
        for (PersonName name : ((NamesFacet) facet).all()) {
            counted(name).forEach(each);
        }
    }

    /**
     * The grade of two names, an index into {@link #grades()}, or −1 when there is nothing to
     * compare.
     */
    abstract int grade(PersonName a, PersonName b);

    /** The word two names agree on in a grade, or null. */
    abstract @Nullable String agreed(PersonName a, PersonName b, int grade);

    /** Whether the name has what this measure compares. */
    abstract boolean has(PersonName name);

    @Override
    public @Nullable Facet facet(Observation observation, List<String> fields) {
        NamesFacet names = NamesFacet.of(observation, fields);
        return names == null || names.all().stream().noneMatch(this::has) ? null : names;
    }

    @Override
    public int grade(Facet a, Facet b, Popular popular) {
        int best = grades.size() - 1;
        for (PersonName one : ((NamesFacet) a).all()) {
            for (PersonName other : ((NamesFacet) b).all()) {
                if (has(one) && has(other)) {
                    best = Math.min(best, grade(one, other));
                }
            }
        }
        return best;
    }

    @Override
    public @Nullable String agreed(Facet a, Facet b, int grade, Popular popular) {
        for (PersonName one : ((NamesFacet) a).all()) {
            for (PersonName other : ((NamesFacet) b).all()) {
                if (has(one) && has(other) && grade(one, other) == grade) {
                    return agreed(one, other, grade);
                }
            }
        }
        return null;
    }
}
