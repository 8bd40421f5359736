package org.rowan.engine.link.compare;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Observation;

/** A way to compare two observations in one respect; gives a grade, never a weight. */
public interface Measure {
    /** The names of the grades, strongest first. */
    List<String> grades();

    /** What there is to compare, or null when the observation has nothing. */
    @Nullable Facet facet(Observation observation, List<String> fields);

    /** The grade of a pair, an index into {@link #grades()}. */
    int grade(Facet a, Facet b, Popular popular);

    /**
     * The value that the pair agrees on and whose popularity matters, or null when it agrees on
     * none.
     */
    @Nullable String agreed(Facet a, Facet b, int grade, Popular popular);

    /** The values whose carriers are counted. */
    void terms(Facet facet, Consumer<String> each);
}
