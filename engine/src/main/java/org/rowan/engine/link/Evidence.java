package org.rowan.engine.link;

import java.util.List;

/** The scored pairs of a neighbourhood. */
@FunctionalInterface
public interface Evidence {
    /** The pair of two different observations. */
    Edge between(long a, long b);

    /**
     * The pairs across two groups that share a key and were scored since the evidence changed: of
     * large groups only a sample is compared, and these may not be missed by it.
     */
    default List<Edge> nominated(List<Long> one, List<Long> other) {
        return List.of();
    }
}
