package org.rowan.engine.plan;

import java.util.List;

/**
 * A yes-or-no fact about a case.
 *
 * @param name a short name such as {@code novel-file}
 * @param seen where it can first be known
 * @param probability the chance that it is true under each truth, in the order of the truths,
 *     between 0 and 1
 */
public record Fact(String name, Seen seen, List<Double> probability) {
    public Fact {
        probability = List.copyOf(probability);
    }
}
