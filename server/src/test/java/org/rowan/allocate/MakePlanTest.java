package org.rowan.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rowan.allocate.simulate.AssumedWorld;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.WorkIndex;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.engine.rank.OfficerFacts;
import org.rowan.engine.rank.PersonFacts;
import org.rowan.engine.rank.RecordsFacts;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.engine.rank.TimeFacts;
import org.rowan.kernel.CaseId;

/** Facts become a value per hour, and thousands of cases a plan a manager can read. */
class MakePlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Knowledge WORLD = AssumedWorld.knowledge();

    @Test
    void severalMinorsAreWorthMoreAnHourThanAViralFile() {
        assertThat(value(facts("adult", 4, false, RecordsFacts.UNKNOWN)))
                .isGreaterThan(5 * value(facts("adult", 0, true, RecordsFacts.UNKNOWN)));
    }

    @Test
    void recordsOfSomebodyWhoMayBeUnder18ChangeNothing() {
        RecordsFacts heavy = new RecordsFacts("yes", "yes", "yes", "yes", "unknown", "unknown");
        RecordsFacts none = new RecordsFacts("yes", "no", "no", "no", "unknown", "unknown");

        assertThat(value(facts("uncertain", 1, false, heavy)))
                .isEqualTo(value(facts("uncertain", 1, false, none)));
        assertThat(value(facts("adult", 1, false, heavy)))
                .isGreaterThan(value(facts("adult", 1, false, none)));
    }

    @Test
    void thousandsOfCasesMakeOnePlanInWhichDangerComesFirstAndNothingIsLost() {
        List<PlannedCase> open = drawn(3_000, 7);
        MakePlan planning = new MakePlan(WORLD);

        ManagerPlan plan = planning.of(open, new Capacity(200, 40, .1, 4), NOW);

        assertThat(plan.loads().stream().mapToLong(ManagerPlan.LaneLoad::cases).sum())
                .isEqualTo(3_000);
        assertThat(plan.first().getFirst().reason()).startsWith("danger");
        assertThat(plan.missedHarmDays()).isPositive();
        assertThat(plan.curve().points().getLast().harmDays())
                .isGreaterThanOrEqualTo(plan.missedHarmDays());
        assertThat(planning.of(open, new Capacity(200, 40, .1, 4), NOW)).isEqualTo(plan);
    }

    @Test
    void everyOpenCaseIsReachedByItsDueTimeOrListedAsWhatTheHoursDoNotBuy() {
        List<PlannedCase> open = drawn(3_000, 11);
        Capacity capacity = new Capacity(200, 40, .1, 4);

        ManagerPlan plan = new MakePlan(WORLD).of(open, capacity, NOW);
        ManagerPlan ample = new MakePlan(WORLD).of(open, new Capacity(1e7, 1e7, .1, 4), NOW);

        Map<String, Instant> reached = reached(plan, capacity);
        Map<String, String> listed = new HashMap<>();
        for (MissedCase one : plan.missed()) {
            assertThat(listed.put(one.caseId(), one.due()))
                    .as("%s is listed once", one.caseId())
                    .isNull();
            assertThat(one.because()).isNotBlank();
            assertThat(one.seen()).isNull();
            if (one.reason().equals("beyond-hours")) {
                assertThat(one.reached()).isNull();
            }
        }
        assertThat(plan.missedUnseen()).isEqualTo(listed.size());
        for (PlannedCase one : open) {
            String id = one.caseId().toString();
            Instant at = reached.get(id);
            boolean inTime = at != null && !at.isAfter(one.due());
            assertThat(listed.get(id)).as(id).isEqualTo(inTime ? null : one.due().toString());
        }
        assertThat(plan.missed())
                .extracting(MissedCase::reason)
                .contains("beyond-hours", "overdue", "reached-late");
        assertThat(ample.missed())
                .as("with hours for everything only what is overdue or not worth any is left")
                .allSatisfy(one ->
                        assertThat(one.reason()).isIn("overdue", "nothing-to-do", "reached-late"));
    }

    /** When the plan comes to each case that it reaches, from its own order and hours. */
    private static Map<String, Instant> reached(ManagerPlan plan, Capacity capacity) {
        Map<String, Instant> reached = new HashMap<>();
        double hours = 0;
        for (ManagerPlan.NextWork one : plan.first()) {
            if (!one.step().equals("wait") && hours < capacity.hoursPerWeek() * 4) {
                long minutes = Math.round(hours / capacity.hoursPerWeek() * 7 * 24 * 60);
                reached.put(one.caseId(), NOW.plus(Duration.ofMinutes(minutes)));
            }
            hours += one.hours();
        }
        return reached;
    }

    private static List<PlannedCase> drawn(int cases, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BelieveCase believe = new BelieveCase(WORLD);
        List<PlannedCase> open = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
            CaseFacts facts =
                    facts(
                            random.nextInt(5) == 0 ? "uncertain" : "adult",
                            random.nextLong(4),
                            random.nextInt(3) == 0,
                            random.nextInt(4) == 0
                                    ? new RecordsFacts(
                                            "yes", "no", "no", "yes", "unknown", "unknown")
                                    : RecordsFacts.UNKNOWN);
            open.add(
                    new PlannedCase(
                            new CaseId(i),
                            random.nextInt(500) == 0 ? Lane.IMMEDIATE_DANGER : Lane.ADULT_REPORTED,
                            Level.MEDIUM,
                            NOW.plus(Duration.ofHours(random.nextInt(-200, 700))),
                            null,
                            believe.of(facts, NOW.minus(Duration.ofHours(random.nextInt(2000))))));
        }
        return open;
    }

    private static double value(CaseFacts facts) {
        return new WorkIndex(WORLD)
                .standing(new BelieveCase(WORLD).of(facts, NOW).at(NOW, WORLD), 0)
                .index();
    }

    private static CaseFacts facts(String age, long minors, boolean viral, RecordsFacts records) {
        FileFacts file =
                new FileFacts(
                        viral, false, !viral, viral, 0, true, false, List.of(), "industry:B1");
        ReferralFacts referral =
                new ReferralFacts(
                        1,
                        "imagery",
                        false,
                        List.of(),
                        false,
                        false,
                        true,
                        true,
                        true,
                        true,
                        true,
                        true,
                        .5,
                        List.of(file));
        return new CaseFacts(
                "person",
                List.of(referral),
                new PersonFacts(true, age, 1, 1, 1, minors, 0, false),
                List.of(),
                records,
                OfficerFacts.NONE,
                new TimeFacts(10, 2, 355));
    }
}
