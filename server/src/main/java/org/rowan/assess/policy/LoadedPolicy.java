package org.rowan.assess.policy;

import java.util.List;
import org.rowan.engine.rank.Policy;

/** A compiled policy with the examples that it must satisfy. */
public record LoadedPolicy(Policy policy, List<Example> examples) {
    public LoadedPolicy {
        examples = List.copyOf(examples);
    }
}
