package org.rowan.engine.plan.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Step;

/** Sums up the runs of all seeds, policy by policy. */
final class Summarise {
    private static final int[] WITHIN_DAYS = {1, 7, 14, 30, 90};
    private static final double LATE_MINUTES = 60;

    /** Harm-days per 1,000 hours below which two policies count as equal. */
    private static final double NO_GAP = 1e-6;

    private final List<Map<Policy, RunResult>> bySeed;
    private final double years;

    Summarise(List<Map<Policy, RunResult>> bySeed, int horizonDays) {
        this.bySeed = bySeed;
        this.years = horizonDays / 365.0;
    }

    PolicySummary of(Policy policy) {
        List<RunResult> runs = runs(policy);
        double[] danger = sorted(runs, RunResult::dangerMinutes);
        double[] live = sorted(runs, RunResult::liveDays);
        long late = IntStream.range(0, danger.length).filter(i -> danger[i] > LATE_MINUTES).count();
        return new PolicySummary(
                policy,
                Interval.of(harmDays(policy)),
                perThousand(runs, RunResult::harmDaysByReferral),
                perThousand(runs, RunResult::children),
                gap(policy, Policy.INFORMED_BOUND),
                gap(policy, Policy.INFORMED_VISIBLE),
                ratio(harmDays(policy), harmDays(Policy.FIFO)),
                PolicySummary.Times.of(danger),
                danger.length == 0 ? 0 : (double) late / danger.length,
                PolicySummary.Times.of(sorted(runs, RunResult::dangerFitMinutes)),
                PolicySummary.Times.of(sorted(runs, RunResult::dangerOverMinutes)),
                new SummariseDanger(years).alarm(runs),
                new SummariseDanger(years).looks(runs),
                PolicySummary.Times.of(live),
                within(live),
                mean(runs, RunResult::unseen) / years,
                mean(runs, RunResult::expired),
                mean(runs, run -> (double) run.open() / run.cases()),
                mean(runs, RunResult::deskShare),
                hoursShare(runs),
                groups(runs));
    }

    private List<RunResult> runs(Policy policy) {
        return bySeed.stream().map(seed -> Objects.requireNonNull(seed.get(policy))).toList();
    }

    private double[] harmDays(Policy policy) {
        return runs(policy).stream()
                .mapToDouble(run -> run.harmDays() / run.hoursPaid() * 1000)
                .toArray();
    }

    private @Nullable Interval gap(Policy policy, Policy bound) {
        double[] here = harmDays(policy);
        double[] from = harmDays(Policy.FOUR_LEVEL_FIFO);
        double[] to = harmDays(bound);
        if (Math.abs(sum(to) - sum(from)) < NO_GAP * to.length) {
            return null;
        }
        return Interval.jackknife(
                bySeed.size(),
                some -> (sum(here, some) - sum(from, some)) / (sum(to, some) - sum(from, some)));
    }

    private Interval ratio(double[] here, double[] there) {
        return Interval.jackknife(bySeed.size(), some -> sum(here, some) / sum(there, some));
    }

    private static Interval perThousand(List<RunResult> runs, ToDoubleFunction<RunResult> measure) {
        return Interval.of(
                runs.stream()
                        .mapToDouble(run -> measure.applyAsDouble(run) / run.hoursPaid() * 1000)
                        .toArray());
    }

    /** What all runs measured, in rising order. */
    static double[] sorted(List<RunResult> runs, Function<RunResult, List<Double>> measure) {
        return runs.stream()
                .flatMap(run -> measure.apply(run).stream())
                .mapToDouble(x -> x)
                .sorted()
                .toArray();
    }

    private static Map<Integer, Double> within(double[] sorted) {
        Map<Integer, Double> share = new TreeMap<>();
        for (int days : WITHIN_DAYS) {
            long reached = IntStream.range(0, sorted.length).filter(i -> sorted[i] <= days).count();
            share.put(days, sorted.length == 0 ? Double.NaN : (double) reached / sorted.length);
        }
        return share;
    }

    private static Map<Step, Double> hoursShare(List<RunResult> runs) {
        Map<Step, Double> share = new EnumMap<>(Step.class);
        double paid = runs.stream().mapToDouble(RunResult::hoursPaidInAll).sum();
        for (RunResult run : runs) {
            run.hoursByStep()
                    .forEach((step, hours) -> share.merge(step, hours / paid, Double::sum));
        }
        return share;
    }

    private static Map<String, RunResult.Group> groups(List<RunResult> runs) {
        Map<String, RunResult.Group> groups = new TreeMap<>();
        for (RunResult run : runs) {
            run.groups().forEach((name, group) -> groups.merge(name, group, RunResult.Group::plus));
        }
        return groups;
    }

    static double mean(List<RunResult> runs, ToDoubleFunction<RunResult> measure) {
        return runs.stream().mapToDouble(measure).average().orElse(0);
    }

    private static double sum(double[] values) {
        return sum(values, IntStream.range(0, values.length).toArray());
    }

    private static double sum(double[] values, int[] some) {
        double sum = 0;
        for (int i : some) {
            sum += values[i];
        }
        return sum;
    }
}
