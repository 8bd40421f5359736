package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a manager does at the desk, in a real browser. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagerPagesTest {
    private static final String PASSWORD = "three unrelated words";

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @LocalServerPort private int port;

    private CaseId danger = new CaseId(0);

    @BeforeAll
    void peopleWereReportedAndOneChildMayBeInDanger() {
        users.addWithPassword("robin", Set.of(Role.TRIAGE), "east", PASSWORD);
        users.addWithPassword("sam", Set.of(Role.INVESTIGATOR), "north", PASSWORD);
        users.addWithPassword("kim", Set.of(Role.MANAGER), "desk", PASSWORD);
        users.addWithPassword("ash", Set.of(Role.AUDITOR), null, PASSWORD);
        InventedCases invented = new InventedCases("managed");
        invented.person("Kettle Rooms Example", "Invented reason to hurry").withChild(12);
        for (int i = 0; i < 30; i++) {
            invented.person("Chatterbox Example", "");
            if (i % 4 == 0) {
                invented.withChild(13);
            }
        }
        List<ReferralId> referrals = invented.bring(receive);
        line.drain(stages);
        danger = assessing.casesOf(referrals.getFirst()).getFirst();
    }

    @Test
    void aManagerPutsOfficersOnTheRosterAndSeesWhatTheirHoursBuy() throws IOException {
        try (Chromium browser = Chromium.open(port)) {
            browser.signIn("kim", PASSWORD);
            assertThat(browser.words()).contains("A child may be in danger now");
            browser.go("/desk/manager/plan");
            browser.go("/desk/manager/roster");
            browser.choose("officer", "sam");
            browser.type("week", "30");
            browser.find("#skill-children").click();
            browser.press("Put on the roster");
            assertThat(browser.words()).contains("The roster is changed.", "children");
            browser.choose("officer", "robin");
            browser.type("week", "300");
            browser.press("Put on the roster");
            assertThat(browser.words()).contains("a week does not have 300.0 hours");
            browser.choose("officer", "robin");
            browser.type("week", "20");
            browser.find("#duty").click();
            browser.press("Put on the roster");
            assertThat(browser.words()).contains("duty desk", "Nobody on duty:");

            browser.follow("Plan");
            assertThat(browser.words())
                    .contains(
                            "These are the hours of the roster",
                            "Officer-hours to children reached in time",
                            "Who would take what",
                            "sam");
            assertThat(browser.find(".rowan-curve__line").getAttribute("points")).contains(",");
            for (String page :
                    List.of(
                            "/desk/manager",
                            "/desk/manager/plan",
                            "/desk/manager/plan?hours=2&duty=1&weeks=1",
                            "/desk/manager/roster",
                            "/desk/manager/policies",
                            "/desk/cases/" + danger,
                            "/desk")) {
                browser.isFitToBeSeen(page);
            }
        }
    }

    @Test
    void theThreeClocksStandOnTheCaseAndAnAlertIsAcknowledged() throws IOException {
        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("robin", PASSWORD);
            assertThat(browser.find("[role=alert]").getText())
                    .contains("A child may be in danger now", danger.toString());
            browser.follow(danger.toString());
            assertThat(browser.find(".rowan-clocks").getText())
                    .contains(
                            "Seen by a person who decides",
                            "Gone to those who can act",
                            "The child is safe");
            assertThat(browser.words())
                    .contains("nobody has judged one of its urgent flags yet", "National desk");
            browser.leaveBy(browser.find(".rowan-inline button"));
            assertThat(browser.shows("[role=alert]")).isFalse();
        }
    }

    @Test
    void anAuditorSeesThePagesAndChangesNothing() throws Exception {
        Browser auditor = new Browser("http://127.0.0.1:" + port);
        auditor.signIn("ash", PASSWORD);
        assertThat(auditor.open("/desk/manager/roster").statusCode()).isEqualTo(200);
        assertThat(
                        auditor.submit(
                                        "/desk/password",
                                        "/desk/manager/roster",
                                        Map.of("officer", "sam", "hours", "1"))
                                .statusCode())
                .isEqualTo(403);
    }
}
