package org.rowan.engine.link;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.compare.Facet;

/** An observation that is prepared for comparison under one model when it is first compared. */
public final class Subject {
    private final Observation observation;
    private @Nullable Facet @Nullable [] facets;

    Subject(Observation observation) {
        this.observation = observation;
    }

    /** What the comparisons of a model read. */
    @Nullable Facet[] facets(CompiledModel model) {
        @Nullable Facet[] made = facets;
        if (made == null) {
            made = model.facets(observation);
            facets = made;
        }
        return made;
    }

    /** The same without what was prepared, for a store that keeps many. */
    public Subject bare() {
        return new Subject(observation);
    }

    public Observation observation() {
        return observation;
    }

    public long id() {
        return observation.id();
    }
}
