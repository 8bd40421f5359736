package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Runs policies over many seeds, on as many threads as it is given, and sums up. Every seed is
 * drawn and run on its own, so that the result does not depend on the number of threads.
 */
public final class Study {
    /** Needed for every comparison, whatever was asked for. */
    private static final Set<Policy> YARDSTICKS =
            EnumSet.of(
                    Policy.FIFO,
                    Policy.FOUR_LEVEL_FIFO,
                    Policy.INFORMED_VISIBLE,
                    Policy.INFORMED_BOUND);

    private final Population population;
    private final int threads;

    public Study(Population population, int threads) {
        this.population = population;
        this.threads = threads;
    }

    /**
     * @param seeds seeds 1 to this number are run
     * @param progress told the number of seeds done, from any thread
     */
    public StudyResult run(
            Scenario scenario, List<Policy> policies, int seeds, IntConsumer progress)
            throws InterruptedException {
        Set<Policy> all = EnumSet.copyOf(YARDSTICKS);
        all.addAll(policies);
        List<Map<Policy, RunResult>> bySeed = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, seeds));
        try {
            List<Future<Map<Policy, RunResult>>> runs = new ArrayList<>();
            for (int seed = 1; seed <= seeds; seed++) {
                runs.add(workers.submit(oneSeed(scenario, all, seed)));
            }
            for (Future<Map<Policy, RunResult>> run : runs) {
                bySeed.add(run.get());
                progress.accept(bySeed.size());
            }
        } catch (ExecutionException problem) {
            throw new IllegalStateException(
                    "a run failed: " + problem.getCause(), problem.getCause());
        } finally {
            workers.shutdownNow();
        }
        Summarise summarise = new Summarise(bySeed, population.horizonDays());
        double cases =
                bySeed.stream()
                        .mapToInt(run -> Objects.requireNonNull(run.get(Policy.FIFO)).cases())
                        .average()
                        .orElse(0);
        return new StudyResult(
                population.name(),
                scenario,
                seeds,
                population.horizonDays(),
                cases,
                policies.stream().map(summarise::of).toList(),
                listed(policies, bySeed));
    }

    private static List<StudyResult.Listed> listed(
            List<Policy> policies, List<Map<Policy, RunResult>> bySeed) {
        List<StudyResult.Listed> listed = new ArrayList<>();
        for (Policy policy : policies) {
            for (int i = 0; i < bySeed.size(); i++) {
                int seed = i + 1;
                Objects.requireNonNull(bySeed.get(i).get(policy))
                        .notSeen()
                        .forEach(one -> listed.add(new StudyResult.Listed(policy, seed, one)));
            }
        }
        return listed;
    }

    private Callable<Map<Policy, RunResult>> oneSeed(
            Scenario scenario, Set<Policy> policies, long seed) {
        return () -> {
            RunPolicy run = new RunPolicy(population, scenario, seed);
            Map<Policy, RunResult> results = new EnumMap<>(Policy.class);
            for (Policy policy : policies) {
                results.put(policy, run.run(policy));
            }
            return results;
        };
    }
}
