package org.rowan.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rowan.engine.stats.Drift;
import org.rowan.engine.stats.Reliability;
import org.rowan.statistics.CalibrationReport.Estimate;
import org.rowan.statistics.CalibrationReport.Moved;
import org.rowan.statistics.CalibrationReport.Wait;
import org.rowan.statistics.store.CalibrationStore;
import org.rowan.statistics.store.CalibrationStore.Acted;
import org.rowan.statistics.store.CalibrationStore.Closed;
import org.rowan.statistics.store.CalibrationStore.First;

/**
 * Holds the ranking against what came of cases.
 *
 * <p>Outcomes exist for what was worked, and what is worked depends on the ranking. A low-ranked
 * case drawn at random was worked all the same, so it stands for as many as it was drawn from
 * (Horvitz and Thompson 1952); low-ranked cases worked for another reason are left out of the
 * corrected figures, since nobody knows what they stand for.
 */
public final class Calibration {
    private static final Set<String> TELLS_NO = Set.of("arrest", "welfare", "no-offence");
    private static final Duration NOW = Duration.ofDays(30);
    private static final Duration BEFORE = Duration.ofDays(120);
    private static final Duration YEAR = Duration.ofDays(365);

    private final CalibrationStore store;
    private final InstantSource clock;

    public Calibration(CalibrationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public CalibrationReport report() {
        Instant now = clock.instant();
        List<Closed> told = new ArrayList<>();
        long silent = 0;
        for (Closed one : store.closed()) {
            if (came(one) || TELLS_NO.contains(one.code())) {
                told.add(one);
            } else {
                silent++;
            }
        }
        CalibrationReport.Outcomes outcomes =
                new CalibrationReport.Outcomes(
                        told.size(),
                        told.stream().filter(Calibration::came).count(),
                        silent,
                        store.drawn(),
                        told.stream().filter(one -> one.drawn() && one.lowRanked()).count());
        return new CalibrationReport(
                now, outcomes, estimates(told), drifts(now), waits(store.acted(now.minus(YEAR))));
    }

    /** Whether acting protected a child. */
    private static boolean came(Closed one) {
        return one.children() > 0 || one.code().equals("child-safeguarded");
    }

    private static List<Estimate> estimates(List<Closed> told) {
        if (told.size() < CalibrationReport.ENOUGH) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        for (String name : List.of("referral-only", "enriched")) {
            for (boolean corrected : new boolean[] {false, true}) {
                List<Reliability.Outcome> outcomes = new ArrayList<>();
                for (Closed one : told) {
                    double bits = name.equals("enriched") ? one.urgencyBits() : one.referralBits();
                    if (!corrected || !one.lowRanked() || one.drawn()) {
                        outcomes.add(
                                new Reliability.Outcome(
                                        chance(bits),
                                        came(one),
                                        corrected && one.lowRanked() ? 1 / one.share() : 1));
                    }
                }
                estimates.add(new Estimate(name, corrected, Reliability.of(outcomes)));
            }
        }
        return estimates;
    }

    /** Bits are log2 odds. */
    static double chance(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    private List<Moved> drifts(Instant now) {
        List<First> all = store.firsts(now.minus(BEFORE));
        Instant line = now.minus(NOW);
        Map<String, Map<String, Long>> before = new LinkedHashMap<>();
        Map<String, Map<String, Long>> after = new LinkedHashMap<>();
        long then = 0;
        long recent = 0;
        for (First one : all) {
            boolean isNow = !one.opened().isBefore(line);
            then += isNow ? 0 : 1;
            recent += isNow ? 1 : 0;
            Map<String, Map<String, Long>> counts = isNow ? after : before;
            one.classes()
                    .forEach((what, value) ->
                            counts.computeIfAbsent(what, w -> new TreeMap<>())
                                    .merge(value, 1L, Long::sum));
        }
        List<Moved> moved = new ArrayList<>();
        boolean enough = Math.min(then, recent) >= CalibrationReport.ENOUGH;
        for (String what : First.WHAT) {
            Map<String, Long> one = before.getOrDefault(what, Map.of());
            Map<String, Long> other = after.getOrDefault(what, Map.of());
            moved.add(
                    new Moved(
                            what,
                            then,
                            recent,
                            enough ? Drift.psi(one, other) : null,
                            Drift.byChance(one, other)));
        }
        return moved;
    }

    private static List<Wait> waits(List<Acted> cases) {
        List<Wait> waits = new ArrayList<>();
        for (String by : List.of("channel", "platform", "completeness", "child's age")) {
            Map<String, List<Acted>> groups = new TreeMap<>();
            cases.forEach(
                    one -> groups.computeIfAbsent(one.group(by), g -> new ArrayList<>()).add(one));
            List<Acted> small = new ArrayList<>();
            groups.forEach((group, members) -> {
                if (members.size() < CalibrationReport.SMALLEST) {
                    small.addAll(members);
                } else {
                    waits.add(wait(by, group, members));
                }
            });
            // Small groups together, so that none can be worked out as a difference.
            if (!small.isEmpty()) {
                waits.add(
                        small.size() < CalibrationReport.SMALLEST
                                ? new Wait(by, "all others", null, null, null, null)
                                : wait(by, "all others", small));
            }
        }
        return waits;
    }

    private static Wait wait(String by, String group, List<Acted> members) {
        double[] hours =
                members.stream()
                        .filter(Acted::isActed)
                        .mapToDouble(Acted::hours)
                        .sorted()
                        .toArray();
        boolean enough = hours.length >= CalibrationReport.SMALLEST;
        return new Wait(
                by,
                group,
                (long) members.size(),
                hours.length == 0 || enough ? (double) hours.length / members.size() : null,
                enough ? hours[(hours.length - 1) / 2] : null,
                enough ? hours[(int) Math.ceil(hours.length * 0.9) - 1] : null);
    }
}
