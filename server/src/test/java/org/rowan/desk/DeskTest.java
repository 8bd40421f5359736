package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.AuthenticatorApp;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do at the desk, in a real browser. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {
    private static final String PASSWORD = "three unrelated words";
    private static final String LETTER =
            "Dear colleagues,\na player called rook_lifter at Pebblepost Example asks for chess openings.\n";

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private ListQueue queue;
    @LocalServerPort private int port;

    private final List<ReceivedItem> items = new ArrayList<>();

    @BeforeAll
    void referralsHaveArrivedAndTheLineHasWorked() throws IOException {
        users.addWithPassword("robin", Set.of(Role.INTAKE, Role.TRIAGE), null, PASSWORD);
        users.addWithPassword("kim", Set.of(Role.MANAGER), null, PASSWORD);
        users.addWithPassword("ash", Set.of(Role.AUDITOR), null, PASSWORD);
        users.addWithPassword("rue", Set.of(Role.ADMINISTRATOR), null, PASSWORD);
        for (Sample sample : List.of(Sample.CYBERTIP_MAXIMAL, Sample.REPORT_MAXIMAL, Sample.CSV)) {
            bring(sample.file(), sample.bytes());
        }
        bring("letter.txt", LETTER.getBytes(StandardCharsets.UTF_8));
        bring("second letter.txt", ("Again. " + LETTER).getBytes(StandardCharsets.UTF_8));
        line.drain(stages);
    }

    @Test
    void everyPageFitsWideAndNarrowScreensAndShutsNobodyOut() throws IOException {
        String first = queue.list(null, null, 0, 1).getFirst().caseId();
        try (Chromium browser = Chromium.open(port)) {
            browser.isFitToBeSeen("/desk/sign-in");
            browser.signIn("kim", PASSWORD);
            browser.go("/desk/cases/" + first);
            String person = browser.find("a[href*='/desk/persons/']").getText();
            for (String path :
                    List.of(
                            "/desk",
                            "/desk/cases/" + first,
                            "/desk/persons/" + person,
                            "/desk/referrals/" + items.getFirst().referral(),
                            "/desk/needs-a-person",
                            "/desk/needs-a-person/" + referral("second letter.txt"),
                            "/desk/take-in",
                            "/desk/manager",
                            "/desk/keeping",
                            "/desk/reason/" + first,
                            "/desk/password",
                            "/desk/cases/C999999")) {
                browser.isFitToBeSeen(path);
            }
        }
    }

    @Test
    void thePagesOfAnAdministratorAndOfTheSecondFactorAreFitToBeSeenToo() throws IOException {
        users.addWithPassword("moss", Set.of(Role.ADMINISTRATOR), null, PASSWORD);
        try (Chromium browser = Chromium.open(port)) {
            browser.signIn("moss", PASSWORD, "/desk/administration");
            browser.isFitToBeSeen("/desk/administration");
            browser.isFitToBeSeen("/desk/second-factor");
            AuthenticatorApp app = AuthenticatorApp.reading(browser.source());
            browser.type("password", PASSWORD);
            browser.type("code", app.code());
            browser.press("Set it up");
            assertThat(browser.heading()).isEqualTo("Keep these recovery codes");
            browser.isFitAsItStands();
            browser.isFitToBeSeen("/desk/second-factor");
            browser.go("/desk/administration");
            browser.press("Sign out");
            browser.signIn("moss", PASSWORD, "/desk/code");
            browser.isFitToBeSeen("/desk/code");
            browser.type("code", app.code());
            browser.press("Continue");
            assertThat(browser.path()).isEqualTo("/desk/administration");
        }
    }

    @Test
    void anOfficerGoesFromTheQueueToACaseRecordsWhatWasFoundAndClosesIt() throws IOException {
        try (Chromium browser = Chromium.open(port)) {
            browser.signIn("robin", PASSWORD);
            assertThat(browser.heading()).isEqualTo("Which child first");
            String number = browser.find(".rowan-queue__id").getText();
            browser.follow(number);
            assertThat(browser.heading()).isEqualTo("Case " + number);

            browser.go(browser.path() + "#found");
            browser.find("details:has(#value-kirat) summary").click();
            browser.choose("value-kirat", "medium");
            browser.type("reason-kirat", "Nobody else is named");
            browser.leaveBy(browser.find("form:has(#value-kirat) button"));
            assertThat(browser.words()).contains("Recorded.", "kirat: medium");

            browser.choose("code", "no-offence");
            browser.type("account", "Read all of it; the words are about chess.");
            browser.press("Close the case");
            if (browser.words().contains("takes a second person")) {
                browser.choose("code", "no-offence");
                browser.type("account", "Read all of it; the words are about chess.");
                browser.choose("second", "kim");
                browser.type("second-password", "not what kim would type");
                browser.press("Close the case");
                assertThat(browser.words()).contains("what was typed for kim is not theirs");
                browser.choose("code", "no-offence");
                browser.type("account", "Read all of it; the words are about chess.");
                browser.choose("second", "kim");
                browser.type("second-password", PASSWORD);
                browser.press("Close the case");
            }
            assertThat(browser.words()).contains("The case is closed.", "No offence, or no child");
            assertThat(browser.shows("#close")).isFalse();
            line.drain(stages);
            browser.go("/desk");
            assertThat(browser.words()).doesNotContain(number + "\n");
        }
    }

    @Test
    void aLetterIsKeyedInBesideItsWordsWithoutJavaScript() throws IOException {
        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("robin", PASSWORD);
            browser.follow("Needs a person");
            browser.follow(letter().toString());
            assertThat(browser.find(".rowan-document").getText()).contains("rook_lifter");
            browser.type("source", "A parent");
            browser.type("said", "A player asks for chess openings");
            browser.type("a0.age", "old");
            browser.type("a0.screenName", "rook_lifter");
            browser.press("Take it in as keyed");
            assertThat(browser.words()).contains("the age of account 1 is not a number");
            assertThat(browser.find("[id='a0.screenName']").getAttribute("value"))
                    .isEqualTo("rook_lifter");
            browser.type("a0.age", "41");
            browser.press("Take it in as keyed");
            assertThat(browser.words()).contains(letter() + " is keyed in");
            line.drain(stages);
            browser.go("/desk/referrals/" + letter());
            assertThat(browser.words()).contains("rook_lifter", "41 (claimed)", "case C");
        }
    }

    @Test
    void anAuditorReadsButDoesNotDecideAndAnAdministratorSeesNoCase() throws Exception {
        String first = queue.list(null, null, 0, 1).getFirst().caseId();
        String page = "/desk/cases/" + first;
        Browser auditor = signedIn("ash");
        assertThat(auditor.open(page).body())
                .contains("Why it stands here")
                .doesNotContain("Close the case", "Give the case");
        assertThat(
                        auditor.submit("/desk/password", page + "/assign", Map.of("officer", "ash"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(auditor.open("/desk/take-in").statusCode()).isEqualTo(403);

        Browser administrator = signedIn("rue");
        for (String closed :
                List.of(page, "/desk/referrals/R1", "/desk/needs-a-person", "/desk/manager")) {
            assertThat(administrator.open(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(Browser.leadsTo(administrator.open("/desk"))).isEqualTo("/desk/administration");
        assertThat(administrator.open("/desk/administration").body())
                .contains("opens no queue, case, referral or person", "robin", "user add NAME")
                .doesNotContain(first, "Needs a person");
        assertThat(auditor.open("/desk/administration").statusCode()).isEqualTo(403);
    }

    private Browser signedIn(String name) throws Exception {
        Browser browser = new Browser("http://127.0.0.1:" + port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    private ReferralId letter() {
        return referral("letter.txt");
    }

    private ReferralId referral(String item) {
        return items.stream()
                .filter(taken -> taken.item().equals(item))
                .findFirst()
                .orElseThrow()
                .referral();
    }

    private void bring(String name, byte[] content) throws IOException {
        receive.receive(name, new ByteArrayInputStream(content), "upload", "robin", items::add);
    }
}
