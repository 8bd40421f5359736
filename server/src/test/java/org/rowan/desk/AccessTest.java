package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.audit.AuditLog;
import org.rowan.intake.Intake;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets to see what at the desk, and who may make it go away. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final String PASSWORD = "three unrelated words";

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Intake intake;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Allocating allocating;
    @Autowired private AuditLog log;
    @LocalServerPort private int port;

    private ReferralId referral = new ReferralId(0);
    private CaseId caseId = new CaseId(0);

    @BeforeAll
    void aCaseIsGivenToOneOfficerOfTheNorth() throws IOException {
        for (String name : List.of("ivy", "noor", "zed")) {
            users.addWithPassword(
                    name,
                    Set.of(Role.INVESTIGATOR),
                    name.equals("zed") ? "south" : "north",
                    PASSWORD);
        }
        users.addWithPassword("kim", Set.of(Role.MANAGER), null, PASSWORD);
        users.addWithPassword("sam", Set.of(Role.MANAGER), null, PASSWORD);
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                "report.xml",
                new ByteArrayInputStream(Sample.REPORT_MAXIMAL.bytes()),
                "upload",
                "robin",
                items::add);
        referral = items.getFirst().referral();
        line.drain(stages);
        caseId = assessing.casesOf(referral).getFirst();
        for (CaseId one : assessing.casesOf(referral)) {
            allocating.assign(one, "ivy", "north", "kim");
        }
    }

    @Test
    void aCaseGivenToSomebodyElseOpensOnlyWithAReasonThatGoesIntoTheLog() throws Exception {
        String page = "/desk/cases/" + caseId;
        String why = "Same school as in a case of mine";
        assertThat(signedIn("ivy").open(page).statusCode()).isEqualTo(200);
        assertThat(signedIn("noor").open(page).statusCode()).as("her team").isEqualTo(200);
        assertThat(signedIn("kim").open(page).statusCode()).as("a manager").isEqualTo(200);

        Browser zed = signedIn("zed");
        String asked = "/desk/reason/" + caseId;
        assertThat(Browser.leadsTo(zed.open(page))).isEqualTo(asked);
        assertThat(Browser.leadsTo(zed.open("/desk/cases/%43" + caseId.value() + "%20")))
                .as("however it is written")
                .isEqualTo(asked);
        assertThat(Browser.leadsTo(zed.open("/desk/referrals/" + referral)))
                .startsWith("/desk/reason/");
        assertThat(
                        Browser.leadsTo(
                                zed.submit(
                                        asked,
                                        page + "/facts",
                                        Map.of("name", "kirat", "value", "low", "reason", "no"))))
                .as("nothing is recorded either")
                .isEqualTo(asked);
        assertThat(Browser.leadsTo(zed.submit(asked, Map.of("reason", "because"))))
                .isEqualTo(asked);
        assertThat(Browser.leadsTo(zed.submit(asked, Map.of("reason", why)))).isEqualTo(page);
        assertThat(zed.open(page).statusCode()).isEqualTo(200);
        assertThat(zed.open("/desk/referrals/" + referral).statusCode()).isEqualTo(200);

        assertThat(log.history("case", caseId.toString(), 50))
                .anySatisfy(entry -> {
                    assertThat(entry.verb()).isEqualTo("opened-with-reason");
                    assertThat(entry.who()).isEqualTo("zed");
                    assertThat(entry.purpose()).isEqualTo(why);
                });
    }

    @Test
    void whoSignsInAndWhoOpensAListIsOnRecord() throws Exception {
        users.addWithPassword("nell", Set.of(Role.TRIAGE), null, PASSWORD);
        Browser nell = signedIn("nell");
        nell.open("/desk");
        nell.open("/desk/needs-a-person");

        assertThat(log.history("user", "nell", 5))
                .extracting(AuditLog.Recorded::verb)
                .containsExactly("signed-in");
        assertThat(log.history("page", "/desk", 50))
                .extracting(AuditLog.Recorded::who)
                .contains("nell");
        assertThat(log.history("page", "/desk/needs-a-person", 50))
                .extracting(AuditLog.Recorded::who)
                .contains("nell");
    }

    @Test
    void erasingAtTheDeskTakesTwoManagersWhoTypeTheirPasswordsAgain() throws Exception {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                "letter.txt",
                new ByteArrayInputStream("About the weather".getBytes(StandardCharsets.UTF_8)),
                "upload",
                "robin",
                items::add);
        String letter = items.getFirst().referral().toString();
        Browser kim = signedIn("kim");
        Browser sam = signedIn("sam");
        String page = "/desk/keeping";

        assertThat(ask(kim, letter, "a wrong password")).contains("that is not your password");
        assertThat(ask(kim, letter, PASSWORD)).contains("Asked for.", "Waits for somebody else.");
        String form = sam.open(page).body();
        assertThat(form).contains("Erase " + letter + " for good");
        String decide = page + form.replaceFirst("(?s).*?/desk/keeping(/erasures/\\d+).*", "$1");
        kim.submit(page, decide, Map.of("verdict", "erase", "password", PASSWORD));
        assertThat(kim.open(page).body()).as("nobody erases alone").contains("Waits for");
        sam.submit(page, decide, Map.of("verdict", "erase", "password", PASSWORD));
        assertThat(sam.open(page).body()).contains("Erased for good.");
        assertThat(intake.findSummary(ReferralId.parse(letter)).orElseThrow().state())
                .isEqualTo(ReferralState.ERASED);
        assertThat(signedIn("zed").open(page).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverAgreesToTheEndOfACaseTypesTheirOwnPassword() throws Exception {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                "tip.json",
                new ByteArrayInputStream(Sample.CYBERTIP_MAXIMAL.bytes()),
                "upload",
                "robin",
                items::add);
        line.drain(stages);
        CaseId ending = assessing.casesOf(items.getFirst().referral()).getFirst();
        String page = "/desk/cases/" + ending;
        Browser kim = signedIn("kim");
        for (String typed : List.of("", "a wrong password")) {
            kim.submit(page, page + "/close", agreedBySam(typed));
            assertThat(kim.open(page).body())
                    .contains("what was typed for sam is not theirs", "the words are about chess")
                    .doesNotContain("a wrong password");
            assertThat(assessing.findCase(ending).orElseThrow().state()).isEqualTo("open");
        }
        kim.submit(page, page + "/close", agreedBySam(PASSWORD));
        assertThat(assessing.findCase(ending).orElseThrow().state()).isEqualTo("closed");
        assertThat(log.history("case", ending.toString(), 50))
                .anySatisfy(entry -> {
                    assertThat(entry.verb()).isEqualTo("agreed-to-close");
                    assertThat(entry.who()).isEqualTo("sam");
                });
    }

    private static Map<String, String> agreedBySam(String password) {
        return Map.of(
                "code", "no-offence",
                "account", "Read all of it; the words are about chess.",
                "second", "sam",
                "secondPassword", password);
    }

    @Test
    void aRequestUnderAnotherServersNameIsTurnedAway() throws IOException {
        assertThat(statusOf("rowan.attacker.example")).contains(" 421 ");
        assertThat(statusOf("localhost:" + port)).contains(" 200 ");
        assertThat(statusOf("127.0.0.1:" + port)).contains(" 200 ");
    }

    @Test
    void anUploadOfSomebodyWhoIsNotSignedInIsNotRead() throws Exception {
        Browser stranger = new Browser("http://127.0.0.1:" + port);
        assertThat(
                        Browser.leadsTo(
                                stranger.ask(
                                        stranger.to("/desk/take-in/files")
                                                .header(
                                                        "Content-Type",
                                                        "multipart/form-data; boundary=x")
                                                .POST(BodyPublishers.ofString("--x--\r\n")))))
                .isEqualTo("/desk/sign-in");
    }

    @Test
    void aFourthSessionEndsTheFirst() throws Exception {
        users.addWithPassword("many", Set.of(Role.TRIAGE), null, PASSWORD);
        Browser first = signedIn("many");
        assertThat(first.open("/desk").statusCode()).isEqualTo(200);
        for (int more = 0; more < 3; more++) {
            signedIn("many");
        }
        assertThat(Browser.leadsTo(first.open("/desk"))).isEqualTo("/desk/sign-in?ended");
    }

    private static String ask(Browser who, String referral, String password) throws Exception {
        who.submit(
                "/desk/keeping",
                "/desk/keeping/erasures",
                Map.of(
                        "referral", referral,
                        "reason", "Request 12 of the register",
                        "password", password));
        return who.open("/desk/keeping").body();
    }

    private Browser signedIn(String name) throws Exception {
        Browser browser = new Browser("http://127.0.0.1:" + port);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    private String statusOf(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("GET /desk/sign-in HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        }
    }
}
