package org.rowan.allocate.simulate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.simulate.Interval;
import org.rowan.engine.plan.simulate.PolicySummary;
import org.rowan.engine.plan.simulate.PolicySummary.Times;
import org.rowan.engine.plan.simulate.StudyResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One study as the JSON document other programs read; what cannot be said (no gap, never reached)
 * is null.
 */
final class JsonReport {
    private final StudyResult study;

    JsonReport(StudyResult study) {
        this.study = study;
    }

    ObjectNode node() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("population", study.population())
                .put("seeds", study.seeds())
                .put("days", study.days())
                .put("load", study.scenario().load())
                .put("perturbationBits", study.scenario().perturbationBits())
                .put("shock", study.scenario().shock().label())
                .put("casesPerRun", study.casesPerRun())
                .put("warning", Caveat.TEXT);
        ArrayNode policies = node.putArray("policies");
        for (PolicySummary summary : study.policies()) {
            policy(policies.addObject(), summary);
        }
        return node;
    }

    private static void policy(ObjectNode node, PolicySummary summary) {
        node.put("name", summary.policy().label()).put("says", summary.policy().says());
        interval(node, "harmDaysAvertedPer1000Hours", summary.harmDays());
        interval(node, "harmDaysAvertedByReferralPer1000Hours", summary.harmDaysByReferral());
        interval(node, "childrenProtectedPer1000Hours", summary.children());
        interval(node, "gapClosed", summary.gapClosed());
        interval(node, "gapClosedToVisible", summary.gapToVisible());
        interval(node, "timesFifo", summary.timesFifo());
        times(node.putObject("dangerMinutesToSeen"), summary.danger());
        node.put("dangerNotSeenWithin60Minutes", summary.dangerLate());
        times(node.putObject("dangerMinutesToSeenWhileLaneFits"), summary.dangerWhileFits());
        times(node.putObject("dangerMinutesToSeenWhileLaneDoesNotFit"), summary.dangerWhileOver());
        alarm(node.putObject("dangerAlarm"), summary);
        looks(node.putObject("seenInTime"), summary.looks());
        times(node.putObject("liveDaysToFirstAct"), summary.liveDays());
        ObjectNode within = node.putObject("liveFirstActWithinDays");
        summary.liveWithin().forEach((days, share) -> put(within, days.toString(), share));
        node.put("unseenWithin14DaysPerYear", summary.unseen())
                .put("identificationsExpired", summary.expired())
                .put("openShare", summary.openShare())
                .put("deskShareWorked", summary.deskShare());
        ObjectNode hours = node.putObject("hoursShare");
        summary.hoursShare()
                .forEach((step, share) ->
                        hours.put(step.name().toLowerCase(Locale.ROOT).replace('_', '-'), share));
        ObjectNode groups = node.putObject("liveReachedWithin90Days");
        summary.groups()
                .forEach((name, group) -> {
                    ObjectNode one = groups.putObject(name).put("cases", group.live());
                    put(one, "reachedShare", (double) group.reached() / group.live());
                    put(one, "meanDays", group.days() / group.reached());
                });
    }

    private static void alarm(ObjectNode node, PolicySummary summary) {
        PolicySummary.Alarm alarm = summary.alarm();
        node.put("done", summary.policy().whenLaneDoesNotFit())
                .put("daysPerYear", alarm.daysPerYear())
                .put("shareOfTime", alarm.share())
                .put("longestDays", alarm.longestDays())
                .put("casesPerYear", alarm.casesPerYear());
        times(node.putObject("daysUntilBegun"), alarm.begunAfterDays());
        node.put("stillWaitingPerYear", alarm.waitingPerYear())
                .put("longestStillWaitingDays", alarm.longestWaitDays());
    }

    private static void looks(ObjectNode node, PolicySummary.Looks looks) {
        node.put("itemsPerYear", looks.itemsPerYear())
                .put("inTimePerYear", looks.inTimePerYear())
                .put("listedPerYear", looks.listedPerYear());
        ObjectNode fates = node.putObject("listedByFate");
        looks.listed().forEach((fate, many) -> fates.put(UnseenCsv.fate(fate), many));
        looks.groups()
                .forEach((group, counts) -> {
                    ObjectNode one =
                            node.putObject(
                                    "listedBy"
                                            + Character.toUpperCase(group.charAt(0))
                                            + group.substring(1));
                    counts.forEach(one::put);
                });
    }

    private static void times(ObjectNode node, Times times) {
        node.put("cases", times.count());
        put(node, "median", times.median());
        put(node, "p95", times.p95());
        put(node, "p99", times.p99());
        put(node, "max", times.max());
    }

    private static void interval(ObjectNode node, String name, @Nullable Interval interval) {
        if (interval == null) {
            node.putNull(name);
            return;
        }
        ObjectNode inner = node.putObject(name);
        put(inner, "mean", interval.mean());
        put(inner, "low", interval.low());
        put(inner, "high", interval.high());
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
