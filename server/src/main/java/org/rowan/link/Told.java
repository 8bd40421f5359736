package org.rowan.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.ClusterTest;
import org.rowan.engine.link.Edge;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Outcome;
import org.rowan.engine.link.PairExplanation;

/**
 * What one operation did, with the reasons as they were at that moment: popularity moves on with
 * the next referral.
 *
 * @param edges the pairs worth keeping
 * @param steps the events with their reasons
 */
record Told(List<Edge> edges, List<Step> steps) {

    /**
     * One event.
     *
     * @param pair why the best pair of a join or a refusal has its bits; null for other events
     */
    record Step(LinkEvent event, @Nullable PairExplanation pair) {}

    /** To be called right after the operation, before the next. */
    static Told of(Outcome outcome, Linker linker) {
        List<Step> steps = new ArrayList<>();
        for (LinkEvent event : outcome.events()) {
            ClusterTest test = test(event);
            steps.add(
                    new Step(
                            event,
                            test == null
                                    ? null
                                    : linker.explain(test.best().first(), test.best().second())
                                            .brief()));
        }
        return new Told(outcome.edges(), steps);
    }

    private static @Nullable ClusterTest test(LinkEvent event) {
        return switch (event) {
            case LinkEvent.Linked linked -> linked.test();
            case LinkEvent.Merged merged -> merged.test();
            case LinkEvent.Refused refused -> refused.refusal().test();
            default -> null;
        };
    }
}
