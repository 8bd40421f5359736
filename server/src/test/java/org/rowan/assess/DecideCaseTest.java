package org.rowan.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.allocate.Allocating;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** A named person decides; what was advised, seen and opened before stays beside it. */
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecideCaseTest {
    private static final int CASES = 60;

    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Allocating allocating;
    @Autowired private Deciding deciding;

    private List<CaseId> cases = List.of();
    private Set<CaseId> blind = Set.of();
    private CaseId danger = new CaseId(0);

    @BeforeAll
    void peopleWereReported() {
        InventedCases invented = new InventedCases("first");
        for (int i = 0; i < CASES; i++) {
            invented.person("Chatterbox Example", "");
        }
        invented.person("Kettle Rooms Example", "Invented reason to hurry");
        List<ReferralId> referrals = invented.bring(receive);
        line.drain(stages);
        cases =
                referrals.stream()
                        .limit(CASES)
                        .map(one -> assessing.casesOf(one).getFirst())
                        .toList();
        danger = assessing.casesOf(referrals.getLast()).getFirst();
        blind = deciding.blindAmong(cases);
    }

    @Test
    void aboutOneCaseInTenIsDrawnAndTheDrawCanBeRepeated() {
        List<CaseId> many = LongStream.range(1, 20_001).mapToObj(CaseId::new).toList();
        long drawn = many.stream().filter(DecideCase::drawn).count();

        assertThat(drawn).isBetween(1_800L, 2_200L);
        assertThat(many.stream().filter(DecideCase::drawn).count()).isEqualTo(drawn);
        assertThat(blind).isNotEmpty().allMatch(DecideCase::drawn).hasSizeLessThan(CASES / 3);
        assertThat(deciding.blind(danger)).isFalse();
    }

    @Test
    void whatWasOpenedBeforeStaysWithTheDecisionAndAChangeTakesAReason() {
        CaseId id = open(1);
        Assessment advised = advised(id);
        deciding.opened(id, "R7", "robin");
        deciding.opened(id, "P9", "robin");
        deciding.opened(id, "R7", "robin");
        deciding.opened(id, "R8", "sam");

        assertThatThrownBy(() -> deciding.decide(id, Lane.GROUP, Level.LOW, " ", "robin", "east"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("reason");
        deciding.decide(id, Lane.GROUP, Level.LOW, "A meme that went round", "robin", "east");
        line.drain(stages);

        Deciding.Decision made = deciding.of(id).getFirst();
        assertThat(made.opened()).containsExactly("R7", "P9");
        assertThat(made.advisedLane()).isEqualTo(advised.lane());
        assertThat(made.agrees()).isFalse();
        assertThat(made.reason()).isEqualTo("A meme that went round");
        assertThat(allocating.find(id).orElseThrow().lane()).isEqualTo(Lane.GROUP);
        assertThat(advised(id).lane()).isEqualTo(advised.lane());

        deciding.decide(id, advised.lane(), advised.level(), "", "robin", "east");
        line.drain(stages);
        assertThat(allocating.find(id).orElseThrow().lane()).isEqualTo(advised.lane());
    }

    @Test
    void aDangerIsConfirmedOutAndNeverSetAsideByALane() {
        assertThat(advised(danger).lane()).isEqualTo(Lane.IMMEDIATE_DANGER);
        assertThatThrownBy(() ->
                        assessing.record(
                                danger, CaseFactName.LANE, "group", "Looks harmless", "robin"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("immediate danger");

        deciding.decide(
                danger, Lane.ADULT_REPORTED, Level.HIGH, "Spoke to the sender", "robin", null);
        line.drain(stages);
        assertThat(advised(danger).lane()).isNotEqualTo(Lane.IMMEDIATE_DANGER);
        assertThat(allocating.find(danger).orElseThrow().lane()).isEqualTo(Lane.ADULT_REPORTED);

        // A later referral about the same person states a danger: what was set before gives way.
        new InventedCases("second")
                .again(
                        "Kettle Rooms Example",
                        "first-" + (CASES + 1),
                        "Another invented reason to hurry")
                .bring(receive);
        line.drain(stages);
        assertThat(advised(danger).lane()).isEqualTo(Lane.IMMEDIATE_DANGER);
        assertThat(allocating.find(danger).orElseThrow().lane()).isEqualTo(Lane.IMMEDIATE_DANGER);
    }

    @Test
    void aTeamThatAcceptsNearlyEverythingRingsTheAlarm() {
        Instant before = Instant.EPOCH;
        List<CaseId> shown =
                cases.stream().skip(3).filter(id -> !DecideCase.drawn(id)).limit(40).toList();
        for (CaseId id : shown) {
            Assessment advised = advised(id);
            deciding.decide(id, advised.lane(), advised.level(), "", "sam", "north");
        }
        for (CaseId id : deciding.blindAmong(cases)) {
            deciding.decide(id, Lane.ADULT_REPORTED, Level.HIGH, "A look at it", "sam", "north");
        }

        Deciding.Agreement north =
                deciding.agreement(before).stream()
                        .filter(team -> team.team().equals("north"))
                        .findFirst()
                        .orElseThrow();
        assertThat(north.decided()).isEqualTo(shown.size());
        assertThat(north.accepted()).isEqualTo(shown.size());
        assertThat(north.nothingOpened()).isEqualTo(north.all());
        assertThat(north.blindDecided()).isPositive();
        assertThat(north.rubberStamped()).isTrue();
        assertThat(deciding.agreement(before))
                .filteredOn(team -> team.team().equals("east"))
                .noneMatch(Deciding.Agreement::rubberStamped);
        assertThat(deciding.blindAmong(cases)).isEmpty();
    }

    /** A case nobody has to decide blind, so that each test has its own. */
    private CaseId open(int which) {
        return cases.stream().filter(id -> !DecideCase.drawn(id)).toList().get(which);
    }

    private Assessment advised(CaseId id) {
        return assessing.findCurrent(List.of(id)).values().stream()
                .map(CaseAssessment::result)
                .findFirst()
                .orElseThrow();
    }
}
