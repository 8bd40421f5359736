package org.rowan.engine.plan.simulate;

import java.util.List;
import java.util.Optional;

/**
 * A comparison of policies under one scenario.
 *
 * @param population name of the population
 * @param scenario load, perturbation, shock
 * @param seeds how many
 * @param days days measured in each run
 * @param casesPerRun mean number of cases of a run
 * @param policies in the order asked for
 */
public record StudyResult(
        String population,
        Scenario scenario,
        int seeds,
        int days,
        double casesPerRun,
        List<PolicySummary> policies) {
    public StudyResult {
        policies = List.copyOf(policies);
    }

    /** The summary of one policy, if it was asked for. */
    public Optional<PolicySummary> find(Policy policy) {
        return policies.stream().filter(summary -> summary.policy() == policy).findFirst();
    }
}
