package org.rowan.engine.plan.simulate;

import java.util.List;
import org.rowan.engine.plan.Fact;

/** Runs policies over the cases of one seed, which are drawn once and shared. */
final class RunPolicy {
    private final Population population;
    private final Scenario scenario;
    private final List<Fact> drawn;
    private final List<SimulatedCase> cases;
    private final Orders orders;

    RunPolicy(Population population, Scenario scenario, long seed) {
        this.population = population;
        this.scenario = scenario;
        this.drawn = Likelihoods.drawn(population.facts(), scenario.perturbationBits(), seed);
        this.cases = new DrawCases(population, drawn, scenario.shock(), seed).draw();
        this.orders = new Orders(population);
    }

    List<SimulatedCase> cases() {
        return cases;
    }

    RunResult run(Policy policy) {
        Staff staff = Staff.of(population, scenario.load(), policy.hasDesk());
        List<CaseFile> files = new OpenFiles(population.facts(), policy).of(cases);
        Ledger ledger = new Ledger(population);
        RunResult.Alarm alarm =
                new Shift(population, staff, orders.of(policy, drawn), files, ledger).run();
        return new Measure(population, staff, ledger).result(alarm);
    }
}
