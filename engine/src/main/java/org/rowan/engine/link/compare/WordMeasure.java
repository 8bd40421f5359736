package org.rowan.engine.link.compare;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Observation;

/**
 * Compares every plain value of one observation with every one of the other and takes the best
 * grade.
 */
abstract sealed class WordMeasure implements Measure permits Dates, Postcodes, Texts, Categories {
    private final List<String> grades;
    private final int lastAgreeing;

    /**
     * @param grades their names, strongest first
     * @param lastAgreeing the weakest of them that still agrees on the value itself
     */
    WordMeasure(List<String> grades, int lastAgreeing) {
        this.grades = grades;
        this.lastAgreeing = lastAgreeing;
    }

    /** The grade of two values, an index into {@link #grades()}. */
    abstract int grade(String a, String b);

    @Override
    public List<String> grades() {
        return grades;
    }

    @Override
    public @Nullable Facet facet(Observation observation, List<String> fields) {
        return WordsFacet.of(observation, fields);
    }

    @Override
    public int grade(Facet a, Facet b, Popular popular) {
        WordsFacet one = (WordsFacet) a;
        WordsFacet other = (WordsFacet) b;
        int best = grades.size() - 1;
        for (String x : one.all()) {
            for (String y : other.all()) {
                best = Math.min(best, grade(x, y));
            }
        }
        return best;
    }

    @Override
    public @Nullable String agreed(Facet a, Facet b, int grade, Popular popular) {
        if (grade > lastAgreeing) {
            return null;
        }
        for (String x : ((WordsFacet) a).all()) {
            for (String y : ((WordsFacet) b).all()) {
                if (grade(x, y) == grade) {
                    return x;
                }
            }
        }
        return null;
    }

    @Override
    public void terms(Facet facet, Consumer<String> each) {
        ((WordsFacet) facet).all().forEach(each);
    }
}
