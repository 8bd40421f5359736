package org.rowan.engine.link;

import java.util.List;

/**
 * What one operation did.
 *
 * @param events the differences, in the order in which they came about
 * @param edges the pairs that were scored with the observation and are worth keeping as evidence
 */
public record Outcome(List<LinkEvent> events, List<Edge> edges) {
    public Outcome {
        events = List.copyOf(events);
        edges = List.copyOf(edges);
    }
}
