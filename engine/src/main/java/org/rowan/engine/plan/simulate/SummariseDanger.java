package org.rowan.engine.plan.simulate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.engine.rank.Level;

/** Sums up over all runs of a policy what did not fit and who was not seen in time. */
final class SummariseDanger {
    private final double years;

    /**
     * @param years years measured in each run
     */
    SummariseDanger(double years) {
        this.years = years;
    }

    PolicySummary.Alarm alarm(List<RunResult> runs) {
        double[] waits = Summarise.sorted(runs, run -> run.alarm().waitingDays());
        double[] begun = Summarise.sorted(runs, run -> run.alarm().begunAfterDays());
        return new PolicySummary.Alarm(
                Summarise.mean(runs, run -> run.alarm().days()) / years,
                Summarise.mean(runs, run -> run.alarm().alarmedDays()) / years / 365,
                runs.stream().mapToDouble(run -> run.alarm().longestDays()).max().orElse(0),
                (double) (waits.length + begun.length) / runs.size() / years,
                PolicySummary.Times.of(begun),
                (double) waits.length / runs.size() / years,
                waits.length == 0 ? 0 : waits[waits.length - 1]);
    }

    PolicySummary.Looks looks(List<RunResult> runs) {
        double each = 1 / (runs.size() * years);
        Map<NotSeen.Fate, Double> fates = new EnumMap<>(NotSeen.Fate.class);
        for (NotSeen.Fate fate : NotSeen.Fate.values()) {
            fates.put(fate, 0.0);
        }
        Map<String, Double> lanes = new LinkedHashMap<>();
        lanes.put("immediate-danger", 0.0);
        lanes.put("every-other-lane", 0.0);
        Map<String, Double> levels = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            levels.put(level.code(), 0.0);
        }
        Map<String, Double> bands = new TreeMap<>();
        long items = 0;
        long listed = 0;
        for (RunResult run : runs) {
            items += run.items();
            listed += run.notSeen().size();
            for (NotSeen one : run.notSeen()) {
                fates.merge(one.fate(), each, Double::sum);
                lanes.merge(one.lane(), each, Double::sum);
                levels.merge(one.level().code(), each, Double::sum);
                bands.merge(one.ageBand(), each, Double::sum);
            }
        }
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        groups.put("lane", lanes);
        groups.put("level", levels);
        groups.put("ageBand", bands);
        return new PolicySummary.Looks(items * each, (items - listed) * each, fates, groups);
    }
}
