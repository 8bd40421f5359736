package org.rowan.allocate.likelihood;

import java.util.List;
import java.util.Map;
import org.rowan.engine.plan.Fact;

/**
 * How often each fact is true under each kind of case, with what that rests on.
 *
 * @param version its name, such as {@code assumed-1}
 * @param from the version it was estimated from; empty where it was written by hand
 * @param closed closed cases of known kind that it was estimated from, by kind
 * @param others cases of unknown kind that were weighed in
 * @param facts every fact of the assumed world, in its order
 */
public record LikelihoodTable(
        String version, String from, Map<String, Long> closed, long others, List<Fact> facts) {
    public LikelihoodTable {
        closed = Map.copyOf(closed);
        facts = List.copyOf(facts);
    }
}
