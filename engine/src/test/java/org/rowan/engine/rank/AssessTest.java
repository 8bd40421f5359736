package org.rowan.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ranking as a specification: families, lanes, what would change, the next enquiry, young people.
 */
class AssessTest {
    private static final CaseFacts PLAIN = facts(person("adult", 0), OfficerFacts.NONE);

    @Test
    void onlyTheStrongestOfAFamilyCountsAndTheOthersAreStillShown() {
        Assess assess = assess(signal("weak", "one", 1, true), signal("strong", "one", 3, true));

        Assessment result = assess.assess(PLAIN);

        assertThat(result.urgencyBits()).isEqualTo(-3 + 3);
        assertThat(result.reasons()).extracting(Reason::signal).containsExactly("strong", "weak");
        assertThat(result.reasons()).extracting(Reason::counted).containsExactly(true, false);
    }

    @Test
    void signalsOfDifferentFamiliesAdd() {
        Assess assess = assess(signal("a", "one", 1, true), signal("b", "two", 2.5, true));

        assertThat(assess.assess(PLAIN).urgencyBits()).isEqualTo(.5);
    }

    @Test
    void theFirstLaneRuleThatHoldsDecidesWhateverTheScoreSays() {
        List<LaneRule> lanes =
                List.of(
                        lane(
                                Lane.IMMEDIATE_DANGER,
                                "",
                                facts -> !facts.officer().dangerClearedOut()),
                        lane(Lane.GROUP, "", facts -> true));
        Assess assess = new Assess(policy(lanes, List.of(), signal("much", "f", 20, true)));

        CaseFacts clearedOut = facts(person("adult", 0), new OfficerFacts(true, false, false, ""));

        assertThat(assess.assess(PLAIN).lane()).isEqualTo(Lane.IMMEDIATE_DANGER);
        assertThat(assess.assess(clearedOut).lane()).isEqualTo(Lane.GROUP);
    }

    @Test
    void theSameFactsGiveTheSameAssessmentBitForBit() {
        Assess assess = assess(signal("a", "one", .1, true), signal("b", "two", .2, true));

        assertThat(assess.assess(PLAIN)).isEqualTo(assess.assess(PLAIN));
    }

    @Test
    void whatWouldChangeTheLevelIsExactlyWhatDoesWhenItHappens() {
        Signal minors =
                new Signal(
                        "minors",
                        "reach",
                        4,
                        false,
                        Knowable.LINKING,
                        "assumption",
                        "minors",
                        facts -> facts.person().distinctMinors() > 1,
                        facts -> 0);
        Assess assess = assess(minors, signal("no-matter", "other", .2, false));

        Assessment before = assess.assess(PLAIN);
        Assessment after = assess.assess(facts(person("adult", 3), OfficerFacts.NONE));

        assertThat(before.wouldChange()).containsExactly(after.level().code() + ", if: minors");
        assertThat(after.level()).isNotEqualTo(before.level());
    }

    @Test
    void theEnquiryThatMayMoveTheLevelIsWorthMoreThanACheaperOneThatCannot() {
        Signal great = signal("great", "one", 5, false);
        Signal slight = signal("slight", "two", .1, false);
        List<Enquiry> enquiries =
                List.of(enquiry("cheap", 1, "slight"), enquiry("dear", 60, "great"));
        Assess assess =
                new Assess(
                        policy(List.of(lane(Lane.GROUP, "", f -> true)), enquiries, great, slight));

        assertThat(assess.assess(PLAIN).nextEnquiry())
                .isNotNull()
                .extracting(NextEnquiry::name, NextEnquiry::mayReach)
                .containsExactly("dear", Level.VERY_HIGH);
    }

    @Test
    void aLanesOwnEnquiryComesFirst() {
        Signal great = signal("great", "one", 5, false);
        List<Enquiry> enquiries =
                List.of(enquiry("valuable", 1, "great"), enquiry("age", 60, "great"));
        Assess assess =
                new Assess(policy(List.of(lane(Lane.GROUP, "age", f -> true)), enquiries, great));

        assertThat(assess.assess(PLAIN).nextEnquiry())
                .extracting(NextEnquiry::name)
                .isEqualTo("age");
    }

    @Test
    void aPersonWhoMayBeUnder18HasNoOffenderScoreWhateverThePolicySays() {
        Signal record =
                new Signal(
                        "record",
                        "history",
                        9,
                        true,
                        Knowable.RECORDS,
                        "assumption",
                        "record",
                        facts -> true,
                        facts -> 0);
        Assess assess = assess(record, signal("child", "danger", 1, true));

        for (String age : List.of("claimed-under-18", "confirmed-under-18", "uncertain")) {
            Assessment result = assess.assess(facts(person(age, 0), OfficerFacts.NONE));
            assertThat(result.reasons()).extracting(Reason::signal).containsExactly("child");
            assertThat(result.urgencyBits()).isEqualTo(-2);
        }
        assertThat(assess.assess(PLAIN).urgencyBits()).isEqualTo(7);
    }

    @Test
    void theOfficersOwnLevelBringsTheDueTimeForwardAndLeavesTheEstimateAlone() {
        Assess assess = assess();
        CaseFacts entered =
                facts(person("adult", 0), new OfficerFacts(false, false, false, "high"));

        assertThat(assess.assess(entered).level()).isEqualTo(assess.assess(PLAIN).level());
        assertThat(assess.assess(PLAIN).dueHours()).isEqualTo(14 * 24);
        assertThat(assess.assess(entered).dueHours()).isEqualTo(7 * 24);
    }

    private static Assess assess(Signal... signals) {
        return new Assess(policy(List.of(lane(Lane.GROUP, "", f -> true)), List.of(), signals));
    }

    private static Policy policy(List<LaneRule> lanes, List<Enquiry> enquiries, Signal... signals) {
        List<LevelRule> levels =
                List.of(
                        new LevelRule(Level.VERY_HIGH, .5, 1),
                        new LevelRule(Level.HIGH, -1.5, 7),
                        new LevelRule(Level.MEDIUM, -3.5, 14),
                        new LevelRule(Level.LOW, Double.NEGATIVE_INFINITY, 30));
        return new Policy("test", "1", -3, lanes, List.of(signals), levels, List.of(), enquiries);
    }

    private static LaneRule lane(Lane lane, String enquiry, Condition when) {
        return new LaneRule(lane, lane.code(), "why", true, 0, enquiry, when);
    }

    private static Signal signal(String name, String family, double bits, boolean on) {
        return new Signal(
                name, family, bits, false, Knowable.REFERRAL, "assumption", name, f -> on, f -> 0);
    }

    private static Enquiry enquiry(String name, double minutes, String reveals) {
        return new Enquiry(
                name, minutes, 1, name, f -> true, List.of(new Enquiry.Reveals(reveals, .5)));
    }

    private static PersonFacts person(String age, long minors) {
        return new PersonFacts(true, age, 1, 1, 1, minors, 0, false);
    }

    private static CaseFacts facts(PersonFacts person, OfficerFacts officer) {
        return new CaseFacts(
                "person",
                List.of(),
                person,
                List.of(),
                RecordsFacts.UNKNOWN,
                officer,
                new TimeFacts(1, 1, 300));
    }
}
