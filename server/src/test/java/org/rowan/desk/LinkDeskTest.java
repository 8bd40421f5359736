package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of links at the desk, and what they decide about them. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkDeskTest {
    private static final String PASSWORD = "three unrelated words";
    private static final String HEADER =
            "received,platform,incident_type,incident_time,account_id,screen_name,first_name,last_name,email,phone,date_of_birth,ip,ip_time,ip_port,file_name,file_md5,victim_age,urgent,note\n";

    @Autowired private Users users;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Linking linking;
    @Autowired private Assessing assessing;
    @Autowired private Allocating allocating;
    @Autowired private Outcomes outcomes;
    @Autowired private EraseReferral erase;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private int files;

    @BeforeAll
    void peopleWorkHere() {
        users.addWithPassword("robin", Set.of(Role.TRIAGE), null, PASSWORD);
        users.addWithPassword("kim", Set.of(Role.INVESTIGATOR), null, PASSWORD);
        users.addWithPassword("ash", Set.of(Role.AUDITOR), null, PASSWORD);
        users.addWithPassword("rue", Set.of(Role.ADMINISTRATOR), null, PASSWORD);
    }

    @Test
    void anOfficerReadsWhyPartsTwoAccountsAndTakesItBackWithoutJavaScript() throws IOException {
        LinkedAccount one = account("Chatterbox Example", "8001", "Bramblet", "wren@example.com");
        LinkedAccount other = account("Kettle Example", "8002", "Bramblet", "wren@example.com");
        assertThat(other.person()).isEqualTo(one.person());

        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("robin", PASSWORD);
            browser.go("/desk/persons/" + one.person());
            assertThat(browser.words())
                    .contains(other.id() + " joined " + one.person(), "the groups as wholes");
            browser.follow("Why " + one.id() + " and " + other.id());
            assertThat(browser.words())
                    .contains(
                            "Believed to be one human",
                            "wren@example.com",
                            "before anything is compared",
                            "Counted under the model referrals");

            browser.find("#not-the-same").click();
            browser.type("reason", "They were at the desk together");
            browser.press("Record");
            assertThat(browser.words())
                    .contains("Recorded.", "Believed to be two humans", "not the same");
            assertThat(now(other).person()).isNotEqualTo(now(one).person());

            browser.go("/desk/persons/" + now(other).person());
            assertThat(browser.words())
                    .contains("They were at the desk together", "covers these two accounts");
            browser.find("#said ~ ol summary").click();
            browser.type("withdraw-" + decision(), "It was the brother");
            browser.press("Take it back");
            assertThat(browser.words()).contains("Taken back", "robin: It was the brother");
            assertThat(now(other).person()).isEqualTo(now(one).person());
            assertThat(browser.path()).doesNotContain("wren", "Bramblet");
        }
        assertThat(audited("compared")).isPositive();
    }

    @Test
    void bothOfficersAreToldThatTheirCasesMayBeAboutOneHumanAndOneOfThemJoins() throws Exception {
        Tied tied = tied("8101", "8102");
        for (String officer : List.of("robin", "kim")) {
            assertThat(signedIn(officer).open("/desk").body())
                    .as(officer)
                    .contains(
                            "Two officers may be working on one human",
                            tied.one().toString(),
                            tied.other().toString());
        }
        assertThat(signedIn("ash").open("/desk").body())
                .doesNotContain("Two officers may be working on one human");
        assertThat(signedIn("ash").open("/desk/links").body())
                .contains("Two officers may be working on one human");

        String pair = "/desk/links/" + tied.first().id() + "/" + tied.second().id();
        assertThat(
                        signedIn("robin")
                                .submit(
                                        pair,
                                        Map.of(
                                                "verdict", "same",
                                                "scope", "accounts",
                                                "reason", "Kim and I compared notes"))
                                .statusCode())
                .isEqualTo(302);
        line.drain(stages);

        assertThat(now(tied.first()).person()).isEqualTo(now(tied.second()).person());
        assertThat(signedIn("kim").open("/desk").body())
                .doesNotContain("Two officers may be working on one human");
    }

    @Test
    void whenOneOfTwoTiedCasesClosesTheEvidenceIsJudgedAnew() throws Exception {
        Tied tied = tied("8201", "8202");

        outcomes.close(tied.other(), OutcomeCode.NO_OFFENCE, 0, "Read all of it", "kim", "robin");
        line.drain(stages);

        assertThat(now(tied.first()).person()).isEqualTo(now(tied.second()).person());
    }

    @Test
    void recipientsOfAPackageAreToldWhenALinkItReliedOnIsGone() throws Exception {
        LinkedAccount one = account("Chatterbox Example", "8301", "Otter", "otter@example.com");
        LinkedAccount other = account("Kettle Example", "8302", "Otter", "otter@example.com");
        CaseId work = caseOf(one);
        Browser robin = signedIn("robin");
        robin.submit(
                "/desk/cases/" + work,
                "/desk/cases/" + work + "/packages",
                Map.of("recipient", "Northshire Police Example", "content", "All of " + work));
        assertThat(robin.open("/desk/links").body()).contains("Nobody is to be told");

        robin.submit(
                "/desk/links/" + one.id() + "/" + other.id(),
                Map.of(
                        "verdict", "not-the-same",
                        "scope", "accounts",
                        "reason", "Two passports"));
        line.drain(stages);

        assertThat(robin.open("/desk/links").body())
                .contains("Northshire Police Example", "is not this person any more");
        assertThat(robin.open("/desk/cases/" + work).body()).contains("recipient is to be told");
        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("robin", PASSWORD);
            browser.follow("Links");
            browser.find("textarea[name=how]").sendKeys("Wrote to the desk officer");
            browser.press("The recipient was told");
            assertThat(browser.words()).contains("Recorded that the recipient was told");
        }
        assertThat(robin.open("/desk/links").body()).contains("Nobody is to be told");
        assertThat(robin.open("/desk/cases/" + work).body())
                .contains("robin told the recipient: Wrote to the desk officer");
    }

    @Test
    void afterAnErasureThePageSaysSo() throws Exception {
        LinkedAccount one = account("Chatterbox Example", "8401", "Heron", "heron@example.com");
        LinkedAccount other = account("Kettle Example", "8402", "Heron", "heron@example.com");
        Browser robin = signedIn("robin");
        assertThat(robin.open("/desk/persons/" + one.person()).body()).contains("as they were");

        erase.erase(
                other.referral(), new EraseReferral.Order("retention period over", "robin", "kim"));
        line.drain(stages);

        assertThat(robin.open("/desk/links/" + one.id() + "/" + other.id()).body())
                .contains("one of them is erased");
        String page = robin.open("/desk/persons/" + one.person()).body();
        assertThat(page).contains("the reasons are erased").doesNotContain("as they were compared");
        String then = robin.open("/desk/persons/" + one.person() + "?at=2099-01-01T00:00").body();
        assertThat(then).contains("believed", one.id().toString());
    }

    @Test
    void onlyThoseWhoDecideMayDecide() throws Exception {
        LinkedAccount one = account("Chatterbox Example", "8501", "Stoat", "stoat@example.com");
        LinkedAccount other = account("Kettle Example", "8502", "Stoat", "stoat@example.com");
        String pair = "/desk/links/" + one.id() + "/" + other.id();
        Browser auditor = signedIn("ash");
        assertThat(auditor.open(pair).body())
                .contains("Counted under the model")
                .doesNotContain("Your word");
        Map<String, String> word =
                Map.of("verdict", "same", "scope", "accounts", "reason", "because");
        assertThat(auditor.submit("/desk/password", pair, word).statusCode()).isEqualTo(403);
        Browser administrator = signedIn("rue");
        for (String closed : List.of(pair, "/desk/links", "/desk/persons/" + one.person())) {
            assertThat(administrator.open(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(
                        signedIn("robin")
                                .ask(
                                        new Browser("http://127.0.0.1:" + port)
                                                .to(pair)
                                                .POST(
                                                        java.net.http.HttpRequest.BodyPublishers
                                                                .ofString("verdict=same")))
                                .statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    @Test
    void thesePagesFitWideAndNarrowScreensAndShutNobodyOut() throws IOException {
        LinkedAccount one = account("Chatterbox Example", "8601", "Finch", "finch@example.com");
        LinkedAccount other = account("Kettle Example", "8602", "Finch", "finch@example.com");
        Tied tied = tied("8603", "8604");
        try (Chromium browser = Chromium.open(port)) {
            browser.signIn("robin", PASSWORD);
            for (String path :
                    List.of(
                            "/desk/persons/" + one.person() + "?at=2099-01-01T00:00",
                            "/desk/links/" + one.id() + "/" + other.id(),
                            "/desk/links/" + tied.first().id() + "/" + tied.second().id(),
                            "/desk/links/A1/A1",
                            "/desk/links",
                            "/desk/cases/" + tied.one(),
                            "/desk")) {
                browser.isFitToBeSeen(path);
            }
        }
    }

    private record Tied(LinkedAccount first, LinkedAccount second, CaseId one, CaseId other) {}

    /** Robin and kim each hold a case, and then a report ties their persons. */
    private Tied tied(String first, String second) throws IOException {
        String mail = "tied." + first + "@example.com";
        LinkedAccount one = account("Chatterbox Example", first, "Plover", "");
        LinkedAccount other = account("Kettle Example", second, "Plover", mail);
        CaseId ones = caseOf(one);
        CaseId others = caseOf(other);
        allocating.assign(ones, "robin", null, "robin");
        allocating.assign(others, "kim", null, "kim");
        account("Chatterbox Example", first, "Plover", mail);
        assertThat(now(one).person()).isNotEqualTo(now(other).person());
        LinkedAccount bridge =
                linking.findPersons(List.of(now(one).person()))
                        .values()
                        .iterator()
                        .next()
                        .accounts()
                        .getLast();
        return new Tied(bridge, other, ones, others);
    }

    /** A referral about one account comes in and goes along the line. */
    private LinkedAccount account(String platform, String id, String surname, String mail)
            throws IOException {
        files++;
        String row =
                "2026-09-15T10:%02d:00Z,%s,\"Child Pornography (possession, manufacture, and distribution)\",2026-09-14T08:30:00Z,%s,,Alderby,%s,%s,,1988-02-29,,,,,,,,Invented note %d\n"
                        .formatted(files, platform, id, surname + id, mail, files);
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                files + ".csv",
                new ByteArrayInputStream((HEADER + row).getBytes(StandardCharsets.UTF_8)),
                "upload",
                "robin",
                items::add);
        line.drain(stages);
        ReferralId referral = items.getFirst().referral();
        return Objects.requireNonNull(linking.findAccounts(List.of(referral)).get(referral))
                .getFirst();
    }

    private LinkedAccount now(LinkedAccount account) {
        return Objects.requireNonNull(
                linking.findAccountsByNumber(List.of(account.id())).get(account.id()));
    }

    private CaseId caseOf(LinkedAccount account) {
        return assessing.casesOf(account.referral()).getFirst();
    }

    private long decision() {
        return jdbc.sql("select max(word) from link.decision").query(Long.class).single();
    }

    private long audited(String verb) {
        return jdbc.sql("select count(*) from audit.entry where verb = ?")
                .param(verb)
                .query(Long.class)
                .single();
    }

    private Browser signedIn(String name) throws Exception {
        Browser browser = new Browser("http://127.0.0.1:" + port);
        browser.signIn(name, PASSWORD);
        return browser;
    }
}
