package org.rowan.allocate.simulate;

import java.util.Locale;
import org.rowan.engine.plan.simulate.NotSeen;
import org.rowan.engine.plan.simulate.PolicySummary;
import org.rowan.engine.plan.simulate.PolicySummary.Alarm;
import org.rowan.engine.plan.simulate.PolicySummary.Looks;
import org.rowan.engine.plan.simulate.PolicySummary.Times;

/** The cells that tell what did not fit, for a terminal and for Markdown alike. */
final class DangerTables {
    private DangerTables() {}

    /** On how many days a year the alarm rang, and for which share of all time. */
    static String alarm(PolicySummary summary) {
        Alarm alarm = summary.alarm();
        return summary.policy().hasDesk()
                ? String.format(
                        Locale.ROOT, "%.0f d, %.0f %%", alarm.daysPerYear(), 100 * alarm.share())
                : "no desk";
    }

    /** Cases a year in the lane then; days until begun, median and longest; still waiting. */
    static String waits(PolicySummary summary) {
        Alarm alarm = summary.alarm();
        Times begun = alarm.begunAfterDays();
        if (alarm.casesPerYear() == 0) {
            return "-";
        }
        return String.format(
                Locale.ROOT,
                "%.0f: %s, at most %s; %.1f wait",
                alarm.casesPerYear(),
                days(begun.median()),
                days(begun.max()),
                alarm.waitingPerYear());
    }

    /** Minutes until stated danger was seen: while the lane fitted, and while it did not. */
    static String minutes(PolicySummary summary) {
        return minutes(summary.dangerWhileFits()) + "; " + minutes(summary.dangerWhileOver());
    }

    private static String minutes(Times times) {
        return times.count() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.0f / %.0f", times.median(), times.p99());
    }

    /** Items a year not seen in time, of these never seen. */
    static String unseen(PolicySummary summary) {
        Looks looks = summary.looks();
        return String.format(
                Locale.ROOT,
                "%.0f, %.0f",
                looks.listedPerYear(),
                looks.listed().getOrDefault(NotSeen.Fate.NEVER_SEEN, 0.0));
    }

    private static String days(double days) {
        return Double.isFinite(days) ? String.format(Locale.ROOT, "%.1f d", days) : "never";
    }
}
