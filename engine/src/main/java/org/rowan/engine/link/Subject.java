package org.rowan.engine.link;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.compare.Facet;

/** An observation prepared for comparison under one model. */
public final class Subject {
    private final Observation observation;
    final @Nullable Facet[] facets;

    Subject(Observation observation, @Nullable Facet[] facets) {
        this.observation = observation;
        this.facets = facets;
    }

    public Observation observation() {
        return observation;
    }

    public long id() {
        return observation.id();
    }
}
