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
 * @param listed every item that was not seen in time, policy by policy, seed by seed, in order of
 *     arrival
 */
public record StudyResult(
        String population,
        Scenario scenario,
        int seeds,
        int days,
        double casesPerRun,
        List<PolicySummary> policies,
        List<Listed> listed) {
    public StudyResult {
        policies = List.copyOf(policies);
        listed = List.copyOf(listed);
    }

    /** One item that one policy did not have seen in time, in the run of one seed. */
    public record Listed(Policy policy, int seed, NotSeen item) {}

    /** The same without the list, to keep many of them. */
    public StudyResult summed() {
        return new StudyResult(population, scenario, seeds, days, casesPerRun, policies, List.of());
    }

    /** The summary of one policy, if it was asked for. */
    public Optional<PolicySummary> find(Policy policy) {
        return policies.stream().filter(summary -> summary.policy() == policy).findFirst();
    }
}
