package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.Deciding;
import org.rowan.assess.InventedCases;
import org.rowan.engine.rank.Assessment;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How people decide at the desk, in a real browser without JavaScript. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {
    private static final String PASSWORD = "three unrelated words";

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Deciding deciding;
    @LocalServerPort private int port;

    private List<CaseId> cases = List.of();

    @BeforeAll
    void peopleWereReported() {
        users.addWithPassword("robin", Set.of(Role.TRIAGE), "east", PASSWORD);
        users.addWithPassword("kim", Set.of(Role.MANAGER), "desk", PASSWORD);
        InventedCases invented = new InventedCases("decisions");
        for (int i = 0; i < 40; i++) {
            invented.person("Chatterbox Example", "");
        }
        invented.person("Kettle Rooms Example", "Invented reason to hurry");
        List<ReferralId> referrals = invented.bring(receive);
        line.drain(stages);
        cases = referrals.stream().map(one -> assessing.casesOf(one).getFirst()).toList();
    }

    @Test
    void aCaseDrawnIsDecidedFromItsFactsAndThenShowsTheAdvice() throws IOException {
        CaseId drawn = deciding.blindAmong(cases).iterator().next();
        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("robin", PASSWORD);
            browser.go("/desk/cases/" + drawn);
            assertThat(browser.heading()).isEqualTo("Case " + drawn + ": the facts first");
            assertThat(browser.words())
                    .contains("What is known", "What is missing", "Accounts")
                    .doesNotContain("Why it stands here", "bits", "Advised", "due ");

            String referral = browser.find("a[href*='/desk/referrals/']").getText();
            browser.follow(referral);
            browser.go("/desk/cases/" + drawn);
            browser.choose("lane", "group");
            browser.choose("level", "low");
            browser.press("Decide and show the advice");
            assertThat(browser.words()).contains("a reason is missing").doesNotContain("bits");

            browser.choose("lane", "group");
            browser.choose("level", "low");
            browser.type("why-decided", "Nobody is harmed by a chess opening");
            browser.press("Decide and show the advice");
            assertThat(browser.heading()).isEqualTo("Case " + drawn);
            assertThat(browser.words())
                    .contains(
                            "The advice, which you have not seen, was adult reported",
                            "Why it stands here",
                            "from the facts before the score was shown",
                            "opened before: " + referral);
        }
    }

    @Test
    void aManagerSeesHowTeamsDecideAndTheAlarm() throws IOException {
        List<CaseId> open = cases.stream().filter(id -> !deciding.blind(id)).limit(32).toList();
        for (CaseId id : open) {
            Assessment advised =
                    assessing.findCurrent(List.of(id)).values().stream()
                            .map(CaseAssessment::result)
                            .findFirst()
                            .orElseThrow();
            deciding.decide(id, advised.lane(), advised.level(), "", "sam", "north");
        }
        try (Chromium browser = Chromium.open(port)) {
            browser.signIn("kim", PASSWORD);
            browser.follow("Load");
            browser.follow("Decisions");
            assertThat(browser.words())
                    .contains("north: 32 of 32 (100 %) accepted as advised", "alarm");
            browser.isFitToBeSeen("/desk/manager/decisions");
            CaseId drawn = deciding.blindAmong(cases).stream().findFirst().orElseThrow();
            browser.isFitToBeSeen("/desk/cases/" + drawn);
        }
    }
}
