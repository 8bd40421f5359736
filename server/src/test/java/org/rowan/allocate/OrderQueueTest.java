package org.rowan.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.store.PlanStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.OpenCase;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.TaskQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue stands in the order of the plan: the index inside a lane, levels only as due times. */
@RowanTest
class OrderQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long LIKELY = 1;
    private static final long UNLIKELY = 2;
    private static final long HARD = 3;
    private static final long DANGER_LATER = 4;
    private static final long DANGER_SOONER = 5;

    private final JdbcClient database;
    private final WorkStore work;
    private final PlanStore plans;
    private final Knowledge knowledge;
    private final TaskQueue tasks;

    OrderQueueTest(
            JdbcClient database,
            WorkStore work,
            PlanStore plans,
            Knowledge knowledge,
            TaskQueue tasks) {
        this.database = database;
        this.work = work;
        this.plans = plans;
        this.knowledge = knowledge;
        this.tasks = tasks;
    }

    @BeforeEach
    void queueIsEmpty() {
        database.sql("truncate allocate.work, allocate.roster").update();
    }

    @Test
    void aLowLevelWithTheHigherIndexComesFirst() {
        place(UNLIKELY, Lane.ADULT_REPORTED, Level.VERY_HIGH, 1, facts(-3, false));
        place(LIKELY, Lane.ADULT_REPORTED, Level.LOW, 30, facts(3, false));
        order();
        assertThat(queue()).containsExactly(LIKELY, UNLIKELY);
        assertThat(work.find(new CaseId(LIKELY)).orElseThrow().value())
                .isGreaterThan(work.find(new CaseId(UNLIKELY)).orElseThrow().value());
    }

    @Test
    void lanesComeFirstAndImmediateDangerByDueTimeWhileItFits() {
        place(LIKELY, Lane.ADULT_REPORTED, Level.VERY_HIGH, 1, facts(5, false));
        place(DANGER_LATER, Lane.IMMEDIATE_DANGER, Level.VERY_HIGH, 2, facts(5, false));
        place(DANGER_SOONER, Lane.IMMEDIATE_DANGER, Level.VERY_HIGH, 1, facts(0, false));
        order();
        assertThat(queue()).containsExactly(DANGER_SOONER, DANGER_LATER, LIKELY);
    }

    @Test
    void aDangerLaneBeyondTheDutyHoursIsOrderedByTheIndexAndSaysSo() {
        plans.setHours(
                new RosterLine("officer", null, 40, false, List.of(), null, 6), "manager", NOW);
        plans.setHours(new RosterLine("duty", null, 1, true, List.of(), null, 6), "manager", NOW);
        place(DANGER_LATER, Lane.IMMEDIATE_DANGER, Level.VERY_HIGH, 2, facts(5, false));
        place(DANGER_SOONER, Lane.IMMEDIATE_DANGER, Level.VERY_HIGH, 1, facts(0, false));
        order();
        assertThat(queue()).containsExactly(DANGER_LATER, DANGER_SOONER);
        assertThat(work.find(new CaseId(DANGER_LATER)).orElseThrow().placedBy())
                .isEqualTo("danger-beyond-hours");
    }

    @Test
    void theProtectedShareDrawsAHardCaseForwardAndSaysWhy() {
        place(LIKELY, Lane.ADULT_REPORTED, Level.HIGH, 7, facts(4, false));
        place(UNLIKELY, Lane.ADULT_REPORTED, Level.HIGH, 7, facts(2, false));
        place(HARD, Lane.ADULT_REPORTED, Level.HIGH, 7, facts(-1, true));
        order();
        assertThat(queue()).containsExactly(LIKELY, HARD, UNLIKELY);
        assertThat(work.find(new CaseId(HARD)).orElseThrow().placedBy())
                .isEqualTo("hard-case-share");
    }

    @Test
    void casesBelievedByAnotherTableOfLikelihoodsAreBelievedAnewOnceAStart() {
        place(LIKELY, Lane.ADULT_REPORTED, Level.HIGH, 7, facts(4, false));
        OrderQueue other =
                new OrderQueue(plans, knowledge, "2026-11", tasks, InstantSource.fixed(NOW));
        long before = tasks.waiting().getOrDefault("allocate", 0L);
        other.order();
        other.order();
        assertThat(tasks.waiting().getOrDefault("allocate", 0L)).isEqualTo(before + 1);
        database.sql("delete from platform.task where stage = 'allocate' and subject = ?")
                .param(LIKELY)
                .update();
    }

    @Test
    void whatStandsRightIsNotWrittenAgain() {
        place(LIKELY, Lane.ADULT_REPORTED, Level.HIGH, 7, facts(4, false));
        assertThat(order()).isEqualTo(1);
        assertThat(order()).isZero();
    }

    private int order() {
        return new OrderQueue(plans, knowledge, "assumed-1", tasks, InstantSource.fixed(NOW))
                .order();
    }

    private List<Long> queue() {
        return work.queue(null, null, 0, 10).stream().map(item -> item.caseId().value()).toList();
    }

    private void place(long id, Lane lane, Level level, int dueDays, PlanFacts facts) {
        CaseId caseId = new CaseId(id);
        work.save(
                List.of(
                        new WorkItem(
                                caseId,
                                lane,
                                level,
                                0,
                                1,
                                NOW.plus(Duration.ofDays(dueDays)),
                                0,
                                "index",
                                false,
                                null,
                                null,
                                null,
                                null)),
                NOW);
        Map<CaseId, PlanFacts> one = new LinkedHashMap<>();
        one.put(caseId, facts);
        plans.save(one, "assumed-1");
    }

    /** So many bits for the gravest truth. */
    private PlanFacts facts(double bits, boolean hard) {
        Double[] each = new Double[knowledge.truths().size()];
        Arrays.fill(each, 0.0);
        each[0] = bits;
        return new PlanFacts(
                List.of(each),
                0,
                NOW,
                OpenCase.Identity.IDENTIFIED,
                false,
                false,
                OpenCase.Child.UNKNOWN,
                hard);
    }
}
