package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rowan.engine.plan.OpenCase.Identity;
import org.rowan.engine.plan.Truth;
import org.rowan.engine.rank.Level;

/** Reads a run's accounts into its measures. */
final class Measure {
    private static final double SEEN_WITHIN_DAYS = 14;

    /** Cases whose sender states danger are to be seen within fifteen minutes. */
    private static final double SEEN_WITHIN_DANGER = 15 / 1440.0;

    private static final double REACHED_WITHIN_DAYS = 90;

    private final Population population;
    private final Staff staff;
    private final Ledger ledger;
    private final double from;
    private final double to;

    Measure(Population population, Staff staff, Ledger ledger) {
        this.population = population;
        this.staff = staff;
        this.ledger = ledger;
        this.from = population.warmupDays();
        this.to = population.days();
    }

    RunResult result(RunResult.Alarm alarm) {
        Map<Integer, CaseFile> cases = new HashMap<>();
        Set<Integer> referred = new HashSet<>();
        Set<Integer> acted = new HashSet<>();
        int unseen = 0;
        int expired = 0;
        for (CaseFile file : ledger.files()) {
            int number = file.about.number();
            cases.merge(number, file, (a, b) -> a.arrival <= b.arrival ? a : b);
            if (file.deeds.acted()) {
                acted.add(number);
            } else if (file.deeds.referred()) {
                referred.add(number);
            }
            boolean late =
                    Double.isNaN(file.lookedAt) || file.lookedAt - file.arrival > SEEN_WITHIN_DAYS;
            unseen += late && file.arrival <= to - SEEN_WITHIN_DAYS && file.arrival >= from ? 1 : 0;
            expired +=
                    file.identity == Identity.UNTRIED
                                    && !file.closed
                                    && file.about.retentionEnds() < to
                            ? 1
                            : 0;
        }
        double deskHours = 0;
        for (Seat seat : staff.desk()) {
            deskHours += seat.hoursBetween(0, to);
        }
        return new RunResult(
                ledger.averted(),
                ledger.avertedByReferral(),
                ledger.childrenProtected(),
                staff.hoursBetween(from, to),
                staff.hoursBetween(0, to),
                ledger.spent(),
                ledger.hours(),
                deskHours == 0 ? 0 : ledger.deskSpent() / deskHours,
                cases.size(),
                acted.size(),
                referred.size(),
                cases.size() - acted.size() - referred.size(),
                ledger.files().size(),
                unseen,
                expired,
                dangerMinutes(file -> true),
                dangerMinutes(file -> !file.cameOverHours),
                dangerMinutes(file -> file.cameOverHours),
                alarm,
                (int) ledger.files().stream().filter(file -> file.arrival >= from).count(),
                notSeen(),
                liveDays(cases),
                groups(cases));
    }

    /** Every file that no person looked at within the time of its level, in order of arrival. */
    private List<NotSeen> notSeen() {
        Set<CaseFile> stated = new HashSet<>(ledger.danger());
        List<NotSeen> late = new ArrayList<>();
        for (CaseFile file : ledger.files()) {
            boolean danger = stated.contains(file);
            double due = file.arrival + (danger ? SEEN_WITHIN_DANGER : Levels.dueDays(file.level));
            if (file.arrival >= from && !(file.lookedAt <= due)) {
                late.add(
                        new NotSeen(
                                file.about.number(),
                                danger,
                                Level.values()[file.level],
                                population.childAges().get(file.about.ageBand()).name(),
                                file.arrival - from,
                                due - from,
                                file.lookedAt - from,
                                to - from));
            }
        }
        return late;
    }

    private List<Double> dangerMinutes(Predicate<CaseFile> which) {
        List<Double> minutes = new ArrayList<>();
        for (CaseFile file : ledger.danger()) {
            if (file.arrival >= from && which.test(file)) {
                double seen = Double.isNaN(file.lookedAt) ? to : file.lookedAt;
                minutes.add((seen - file.arrival) * 24 * 60);
            }
        }
        return minutes;
    }

    /** Only of cases that could be followed for ninety days. */
    private List<CaseFile> live(Map<Integer, CaseFile> cases) {
        List<CaseFile> live = new ArrayList<>();
        for (CaseFile file : cases.values()) {
            if (population.live(file.about.truth())
                    && file.arrival >= from
                    && file.arrival <= to - REACHED_WITHIN_DAYS) {
                live.add(file);
            }
        }
        return live;
    }

    private List<Double> liveDays(Map<Integer, CaseFile> cases) {
        List<Double> days = new ArrayList<>();
        for (CaseFile file : live(cases)) {
            double begun = file.deeds.firstBegunAt;
            days.add(Double.isNaN(begun) ? Double.POSITIVE_INFINITY : begun - file.about.arrival());
        }
        return days;
    }

    private Map<String, RunResult.Group> groups(Map<Integer, CaseFile> cases) {
        Map<String, RunResult.Group> groups = new TreeMap<>();
        for (CaseFile file : live(cases)) {
            double waited = file.deeds.firstBegunAt - file.about.arrival();
            boolean reached = waited <= REACHED_WITHIN_DAYS;
            RunResult.Group one = new RunResult.Group(1, reached ? 1 : 0, reached ? waited : 0);
            groups.merge(
                    "age " + population.childAges().get(file.about.ageBand()).name(),
                    one,
                    RunResult.Group::plus);
            groups.merge("case " + difficulty(file.about), one, RunResult.Group::plus);
            groups.merge(
                    "report " + (file.about.thin() ? "thin" : "full"), one, RunResult.Group::plus);
        }
        return groups;
    }

    private String difficulty(SimulatedCase about) {
        if (!about.identifiable()) {
            return about.childKnown() ? "unidentified, child known" : "unidentified";
        }
        Truth truth = population.truths().get(about.truth());
        return about.actionHours() > truth.hours() ? "slow" : "quick";
    }
}
