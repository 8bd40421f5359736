package org.rowan.allocate.simulate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.simulate.Interval;
import org.rowan.engine.plan.simulate.PolicySummary;
import org.rowan.engine.plan.simulate.StudyResult;

/** One study as a table for a terminal. */
final class TextTable {
    private final StudyResult study;

    TextTable(StudyResult study) {
        this.study = study;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(Caveat.TEXT).append('\n');
        text.append(
                String.format(
                        Locale.ROOT,
                        "Population %s, %d seeds, %d days measured, load %.2f, perturbation %.2f bits, shock %s, %.0f cases a run.%n%n",
                        study.population(),
                        study.seeds(),
                        study.days(),
                        study.scenario().load(),
                        study.scenario().perturbationBits(),
                        study.scenario().shock().label(),
                        study.casesPerRun()));
        text.append(
                String.format(
                        "%-31s %-24s %-18s %-20s %-8s %s%n",
                        "policy",
                        "harm-days averted/1000 h",
                        "children/1000 h",
                        "gap closed",
                        "x FIFO",
                        "danger seen, minutes: median, p99"));
        for (PolicySummary one : study.policies()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-31s %-24s %-18s %-20s %-8.2f %.0f, %.0f%n",
                            one.policy().label(),
                            interval(one.harmDays(), "%.0f"),
                            interval(one.children(), "%.2f"),
                            interval(one.gapClosed(), "%.2f"),
                            one.timesFifo().mean(),
                            one.danger().median(),
                            one.danger().p99()));
        }
        lane(text);
        return text.toString();
    }

    /** When the danger lane did not fit, and what nobody saw in time. */
    private void lane(StringBuilder text) {
        text.append(
                String.format(
                        "%nDanger lane against the duty desk's hours of the coming week, and looks"
                                + " within the time of the level (a stated danger 15 minutes):%n"));
        String line = "%-31s %-14s %-46s %-24s %s%n";
        text.append(
                String.format(
                        line,
                        "policy",
                        "alarm a year",
                        "cases in it then: days until begun",
                        "danger seen: fits; not",
                        "not seen in time, never"));
        for (PolicySummary one : study.policies()) {
            text.append(
                    String.format(
                            line,
                            one.policy().label(),
                            DangerTables.alarm(one),
                            DangerTables.waits(one),
                            DangerTables.minutes(one),
                            DangerTables.unseen(one)));
        }
        text.append(
                String.format(
                        "When the lane does not fit, Rowan alarms the manager and takes it by value per"
                                + " hour instead of by due time. --unseen FILE lists every item that was"
                                + " not seen in time.%n"));
    }

    /** The mean with its interval in brackets. */
    static String interval(@Nullable Interval interval, String format) {
        if (interval == null || !Double.isFinite(interval.mean())) {
            return "-";
        }
        return String.format(
                Locale.ROOT,
                format + " [" + format + ", " + format + "]",
                interval.mean(),
                interval.low(),
                interval.high());
    }
}
