package org.rowan.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Reason;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** What people decide about urgent flags weighs in the sender's next ones and drops none. */
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgentFlagsTest {
    private static final String RIGHT = "Kettle Rooms Example";
    private static final String WRONG = "Scribble Board Example";

    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Deciding deciding;
    @Autowired private Outcomes outcomes;
    @Autowired private UrgentFlags flags;

    private final List<ReferralId> referrals = new ArrayList<>();

    @BeforeAll
    void twoSendersMarkedReferralsUrgent() {
        InventedCases invented = new InventedCases("flags");
        for (int i = 0; i < 8; i++) {
            invented.person(RIGHT, "Invented reason to hurry");
            invented.person(WRONG, "Invented reason to hurry");
        }
        referrals.addAll(invented.bring(receive));
        line.drain(stages);
    }

    @Test
    void aSenderThatIsOftenWrongWeighsLessAndStaysInTheFirstLane() {
        assertThat(flags.senders())
                .extracting(SenderFlags::sender, SenderFlags::flagged, SenderFlags::weighs)
                .contains(tuple(RIGHT, 8L, 0.5), tuple(WRONG, 8L, 0.5));
        CaseId last = caseOf(15);
        double before = advised(last).urgencyBits();

        for (int i = 0; i < 7; i++) {
            CaseId right = caseOf(2 * i);
            if (i < 4) {
                deciding.decide(
                        right,
                        Lane.IMMEDIATE_DANGER,
                        advised(right).level(),
                        "The child is with the person now",
                        "robin",
                        null);
            } else {
                outcomes.close(right, OutcomeCode.CHILD_SAFEGUARDED, 1, "A visit", "robin", null);
            }
            assessing.record(
                    caseOf(2 * i + 1),
                    CaseFactName.DANGER_CLEARED_OUT,
                    "yes",
                    "A chess opening",
                    "robin");
        }
        line.drain(stages);

        SenderFlags right = flags.of(referrals.get(14)).orElseThrow();
        SenderFlags wrong = flags.of(referrals.get(15)).orElseThrow();
        assertThat(right.confirmed().yes()).isEqualTo(7);
        assertThat(right.weighs()).isGreaterThan(0.6);
        assertThat(wrong.confirmed().of()).isEqualTo(7);
        assertThat(wrong.confirmed().yes()).isZero();
        assertThat(wrong.weighs()).isLessThan(0.4);

        // The open case of the sender that is often wrong was assessed again, by itself.
        assertThat(advised(last).lane()).isEqualTo(Lane.IMMEDIATE_DANGER);
        assertThat(advised(last).urgencyBits()).isLessThan(before);
        assertThat(advised(last).reasons())
                .extracting(Reason::signal)
                .contains("danger-stated-weakly");
    }

    private CaseId caseOf(int which) {
        return assessing.casesOf(referrals.get(which)).getFirst();
    }

    private Assessment advised(CaseId id) {
        return assessing.findCurrent(List.of(id)).values().stream()
                .map(CaseAssessment::result)
                .findFirst()
                .orElseThrow();
    }
}
