package org.rowan.allocate;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.store.DutyStore;
import org.rowan.allocate.store.ExposureStore;
import org.rowan.allocate.store.PlanStore;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the roster, the duty desk's shifts and the time people spent with distressing material. */
class KeepRoster implements Rostering {
    private static final double HOURS_OF_A_WEEK = 168;
    private static final Duration LONGEST_SHIFT = Duration.ofHours(24);
    private static final int LONGEST_EXPOSURE = 720;

    private final PlanStore store;
    private final DutyStore duty;
    private final ExposureStore exposure;
    private final AuditTrail audit;
    private final InstantSource clock;

    KeepRoster(
            PlanStore store,
            DutyStore duty,
            ExposureStore exposure,
            AuditTrail audit,
            InstantSource clock) {
        this.store = store;
        this.duty = duty;
        this.exposure = exposure;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<RosterLine> roster() {
        return store.roster();
    }

    @Override
    @Transactional
    public void put(RosterLine line, String by) {
        ofAWeek(line.hoursPerWeek(), "hours");
        ofAWeek(line.exposureHours(), "exposure");
        for (String skill : line.skills()) {
            if (!SKILLS.contains(skill)) {
                throw new UnusableInput(
                        "no skill is called \"" + skill + "\"",
                        "skills",
                        "any of " + String.join(", ", SKILLS));
            }
        }
        Instant now = clock.instant();
        store.setHours(line, by, now);
        audit.append(
                AuditEntry.of(
                        by,
                        "rostered",
                        "user",
                        line.officer(),
                        now,
                        "",
                        line.hoursPerWeek() + " hours a week"));
    }

    private static void ofAWeek(double hours, String where) {
        if (!(hours >= 0 && hours <= HOURS_OF_A_WEEK)) {
            throw new UnusableInput("a week does not have " + hours + " hours", where, "0 to 168");
        }
    }

    @Override
    public List<DutyShift> shifts(Instant from, Instant to) {
        return duty.between(from, to);
    }

    @Override
    @Transactional
    public void addShift(String officer, Instant from, Instant to, String by) {
        if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST_SHIFT) > 0) {
            throw new UnusableInput(
                    "a shift ends after it starts and lasts a day at most",
                    "ends",
                    "two times in UTC such as 2026-11-23T08:00 and 2026-11-23T20:00");
        }
        if (store.roster().stream().noneMatch(line -> line.officer().equals(officer))) {
            throw new UnusableInput(
                    "\"" + officer + "\" is not on the roster",
                    "officer",
                    "./rowan roster " + officer + " --hours H first");
        }
        Instant now = clock.instant();
        duty.add(officer, from, to, by, now);
        audit.append(
                AuditEntry.of(
                        by, "put on duty", "user", officer, now, "", "from " + from + " to " + to));
    }

    @Override
    @Transactional
    public void removeShift(long shift, String by) {
        if (!duty.remove(shift)) {
            throw new UnusableInput("there is no such shift", "shift", "one of the list");
        }
        audit.append(
                AuditEntry.of(
                        by,
                        "took off duty",
                        "shift",
                        String.valueOf(shift),
                        clock.instant(),
                        "",
                        ""));
    }

    @Override
    public Set<String> onDuty() {
        return duty.onDuty(clock.instant());
    }

    @Override
    @Transactional
    public void exposed(String officer, CaseId id, int minutes) {
        if (minutes < 1 || minutes > LONGEST_EXPOSURE) {
            throw new UnusableInput(
                    "so many minutes cannot be right", "minutes", "1 to " + LONGEST_EXPOSURE);
        }
        exposure.add(officer, id, minutes, clock.instant());
    }

    @Override
    public Map<String, Double> exposedThisWeek() {
        return exposure.since(monday(clock.instant()));
    }

    static Instant monday(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }
}
