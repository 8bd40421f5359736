package org.rowan.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.assess.Assessing;
import org.rowan.assess.InventedCases;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ClosedCases;
import org.rowan.kernel.OutcomeRecorded;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * Whoever closes a case may say what it turned out to be and what it took; estimates ask for it.
 */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(EffortOfCasesTest.Hearing.class)
class EffortOfCasesTest {
    private static final String PASSWORD = "three unrelated words";

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Outcomes outcomes;
    @Autowired private ClosedCases closed;
    @Autowired private EraseReferral erasing;
    @Autowired private Hears heard;
    @LocalServerPort private int port;

    private final List<ReferralId> referrals = new ArrayList<>();
    private final List<CaseId> cases = new ArrayList<>();

    @BeforeAll
    void peopleWereReported() {
        users.addWithPassword("robin", Set.of(Role.TRIAGE), "east", PASSWORD);
        InventedCases invented = new InventedCases("effort");
        for (int i = 0; i < 5; i++) {
            invented.person("Chatterbox Example", "");
        }
        referrals.addAll(invented.bring(receive));
        line.drain(stages);
        referrals.forEach(one -> cases.add(assessing.casesOf(one).getFirst()));
    }

    @Test
    void hoursOfACaseThatWasOpenedAgainAddUpAndTheNewestWordOnItsKindCounts() {
        CaseId id = cases.getFirst();
        close(id, new Effort("possession", 12.5));
        assessing.setState(id, "open", "kim");
        close(id, new Effort("coercion", 30.0));

        assertThat(found(id)).isEqualTo(new ClosedCases.Closed(id, "coercion", 42.5));
        assertThat(outcomes.of(id))
                .extracting(Outcome::effort)
                .containsExactly(new Effort("coercion", 30.0), new Effort("possession", 12.5));
        assertThat(heard.all).extracting(OutcomeRecorded::hours).contains(12.5, 30.0);
    }

    @Test
    void nobodyHasToKnowAndWhatCannotBeIsRefused() {
        CaseId id = cases.get(1);
        for (Effort wrong :
                List.of(
                        new Effort("chess", null),
                        new Effort("coercion", 0.0),
                        new Effort("coercion", -3.0),
                        new Effort("coercion", Double.NaN))) {
            assertThatExceptionOfType(UnusableInput.class).isThrownBy(() -> close(id, wrong));
        }
        close(id, Effort.UNKNOWN);
        assertThat(found(id)).isEqualTo(new ClosedCases.Closed(id, "", 0));
    }

    @Test
    void erasingAReferralTakesTheWordsAndLeavesWhatNamesNobody() {
        CaseId id = cases.get(2);
        close(id, new Effort("youth", 4.0));
        erasing.erase(referrals.get(2), new EraseReferral.Order("they ask for it", "kim", "sam"));

        assertThat(outcomes.of(id).getFirst().account()).isEmpty();
        assertThat(found(id)).isEqualTo(new ClosedCases.Closed(id, "youth", 4));
    }

    @Test
    void theDeskAsksForItAndShowsIt() throws Exception {
        CaseId id = cases.get(3);
        Browser officer = new Browser("http://127.0.0.1:" + port);
        officer.signIn("robin", PASSWORD);
        String page = "/desk/cases/" + id;
        assertThat(close(officer, page, "many")).contains("is not hours");
        assertThat(outcomes.of(id)).isEmpty();
        close(officer, page, "7.5");
        assertThat(officer.open(page).body()).contains("contact; 7.5 officer-hours");
    }

    private static String close(Browser officer, String page, String hours) throws Exception {
        officer.submit(
                page,
                page + "/close",
                Map.of(
                        "code", "disseminated",
                        "account", "An invented outcome",
                        "kind", "contact",
                        "hours", hours));
        return officer.open(page).body();
    }

    private void close(CaseId id, Effort effort) {
        outcomes.close(
                id, OutcomeCode.DISSEMINATED, 0, "An invented outcome", "robin", null, effort);
    }

    private ClosedCases.Closed found(CaseId id) {
        return closed.closed().stream()
                .filter(one -> one.caseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the rooms before are told. */
    static final class Hears {
        private final List<OutcomeRecorded> all = new ArrayList<>();

        @EventListener
        void on(OutcomeRecorded one) {
            all.add(one);
        }
    }

    @TestConfiguration
    static class Hearing {
        @Bean
        Hears hears() {
            return new Hears();
        }
    }
}
