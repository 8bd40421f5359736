package org.rowan.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rowan.engine.plan.PlannedWork.Reason;

/** What comes first when not everything can be done. */
class PlanWorkTest {
    private static final Knowledge KNOWLEDGE = Example.knowledge(0);
    private static final PlanWork PLAN = new PlanWork(KNOWLEDGE);
    private static final Capacity AMPLE = new Capacity(1000, 500, 0, 1);

    @Test
    void nothingOutranksTheDangerLaneAndInsideItDueTimesDecideWhileItFits() {
        WorkPlan plan =
                PLAN.plan(
                        List.of(
                                item("likely", true, false, 9),
                                danger("later", 2),
                                danger("sooner", 1)),
                        AMPLE);
        assertThat(ids(plan)).containsExactly("sooner", "later", "likely");
        assertThat(plan.dangerFits()).isTrue();
    }

    @Test
    void aDangerLaneBeyondItsHoursIsOrderedByValuePerHourAndSaysSo() {
        WorkItem sooner = danger("sooner", 1);
        WorkItem likelier = new WorkItem("likelier", open(true), true, false, 5);
        WorkPlan plan = PLAN.plan(List.of(sooner, likelier), new Capacity(1000, 1, 0, 1));
        assertThat(ids(plan)).containsExactly("likelier", "sooner");
        assertThat(plan.dangerFits()).isFalse();
        assertThat(plan.works().getFirst().reason()).isEqualTo(Reason.DANGER_BEYOND_HOURS);
    }

    @Test
    void hardCasesHaveTheirShareHoweverLowTheirIndex() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(item("easy" + i, true, false, i));
        }
        items.add(item("hard", false, true, 99));
        assertThat(place(PLAN.plan(items, AMPLE), "hard")).isEqualTo(21);
        assertThat(place(PLAN.plan(items, new Capacity(1000, 0, .1, 1)), "hard")).isEqualTo(2);
    }

    @Test
    void aHardCaseForWhichNothingCanBeDoneIsNotDrawnBeforeWorkThatCan() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(item("easy" + i, true, false, i));
        }
        OpenCase open = open(true);
        OpenCase nothing =
                new OpenCase(
                        open.belief(),
                        open.ageDays(),
                        OpenCase.Identity.OUT_OF_REACH,
                        false,
                        false,
                        OpenCase.Child.UNKNOWN);
        items.add(new WorkItem("nothing", nothing, false, true, 0));
        items.add(item("hard", false, true, 99));
        WorkPlan plan = PLAN.plan(items, new Capacity(1000, 0, .1, 1));
        assertThat(place(plan, "hard")).isEqualTo(2);
        assertThat(place(plan, "nothing")).isEqualTo(22);
    }

    @Test
    void everyCaseHasOnePlaceAndThePlanDoesNotDependOnTheOrderOfItsInput() {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            items.add(new WorkItem("case" + i, open(i % 3 == 0), i % 50 == 0, i % 7 == 0, i % 31));
        }
        Capacity capacity = new Capacity(200, 100, .1, 4);
        WorkPlan plan = PLAN.plan(items, capacity);
        List<WorkItem> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(ids(plan)).hasSize(2500).doesNotHaveDuplicates();
        assertThat(PLAN.plan(shuffled, capacity).equals(plan)).isTrue();
        assertThat(plan.price()).isPositive();
        assertThat(plan.missed()).isPositive();
    }

    @Test
    void theCurveRisesWithEveryHour() {
        List<WorkItem> items =
                List.of(
                        item("a", true, false, 1),
                        item("b", false, false, 2),
                        item("c", true, false, 3));
        Map<String, WorkItem> byId =
                items.stream().collect(Collectors.toMap(WorkItem::id, Function.identity()));
        CapacityCurve curve = CapacityCurve.of(PLAN.plan(items, AMPLE), byId, KNOWLEDGE, 10);
        assertThat(curve.points())
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Double.compare(a.hours(), b.hours()));
        assertThat(curve.points().getLast().children()).isPositive().isLessThan(3);
        assertThat(curve.points().get(1).harmDays())
                .isGreaterThan(curve.points().get(3).harmDays() / 3);
    }

    private static WorkItem item(String id, boolean likely, boolean hard, double due) {
        return new WorkItem(id, open(likely), false, hard, due);
    }

    private static WorkItem danger(String id, double due) {
        return new WorkItem(id, open(false), true, false, due);
    }

    private static OpenCase open(boolean likely) {
        return Example.identified(
                CaseBelief.prior(KNOWLEDGE).with(KNOWLEDGE, Example.REFERRAL_FACT, likely));
    }

    private static List<String> ids(WorkPlan plan) {
        return plan.works().stream().map(PlannedWork::id).toList();
    }

    private static int place(WorkPlan plan, String id) {
        return ids(plan).indexOf(id) + 1;
    }
}
