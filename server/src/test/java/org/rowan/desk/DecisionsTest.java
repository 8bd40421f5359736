package org.rowan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rowan.allocate.Allocating;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    @Autowired private Allocating allocating;
    @Autowired private ListQueue queue;
    @Autowired private DescribeCase describe;
    @LocalServerPort private int port;

    private List<CaseId> cases = List.of();

    @BeforeAll
    void peopleWereReported() {
        users.addWithPassword("robin", Set.of(Role.TRIAGE), "east", PASSWORD);
        users.addWithPassword("ash", Set.of(Role.AUDITOR), null, PASSWORD);
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
    void theQueueOffersWhatIsDecidedBlindApartWithoutLaneLevelOrPlace() throws IOException {
        Set<CaseId> blind = deciding.blindAmong(cases);
        CaseId drawn = blind.iterator().next();
        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("robin", PASSWORD);
            assertThat(browser.find(".rowan-offered").getText())
                    .contains("To decide from the facts first", drawn.toString())
                    .doesNotContain("bits", "adult reported", "high", "Due");
            assertThat(browser.find(".rowan-queue").getText())
                    .doesNotContain(" " + drawn + "\n")
                    .contains("Urgency");
            browser.follow(drawn.toString());
            assertThat(browser.heading()).isEqualTo("Case " + drawn + ": the facts first");
        }
        try (Chromium browser = Chromium.withoutJavaScript(port)) {
            browser.signIn("ash", PASSWORD);
            assertThat(browser.shows(".rowan-offered")).isFalse();
            assertThat(browser.words()).contains("decided from the facts first");
        }
    }

    @Test
    void whatIsOfferedIsTheHighestAndAsManyByLotInOrderOfNumber() {
        ListQueue.Offered offered = queue.offered(null);
        List<CaseId> waiting = List.copyOf(deciding.blindAmong(allocating.openOutsideDanger(null)));
        assertThat(offered.waiting()).isEqualTo(waiting.size());
        assertThat(offered.cases()).hasSize(Math.min(10, waiting.size()));
        assertThat(offered.cases())
                .contains(waiting.getFirst().toString())
                .isSortedAccordingTo(Comparator.comparingLong(one -> CaseId.parse(one).value()));
        assertThat(queue.toDecideFromFacts()).hasSameSizeAs(waiting);
    }

    @Test
    void aTerminalPrintsThemByNumberAloneAndAProgramIsToldWhichTheyAre() {
        List<QueueEntry> entries = queue.list(null, null, 0, 100);
        String drawn =
                entries.stream().filter(QueueEntry::blind).findFirst().orElseThrow().caseId();
        StringWriter printed = new StringWriter();
        PrintQueue.print(entries, 0, new PrintWriter(printed, true));
        List<String> naming = printed.toString().lines().filter(l -> names(l, drawn)).toList();
        assertThat(naming)
                .singleElement()
                .asString()
                .startsWith("To be decided from the facts first, in no order: ");

        JsonNode written = JsonMapper.shared().valueToTree(entries);
        assertThat(written).hasSize(entries.size());
        for (JsonNode one : written) {
            assertThat(one.get("lane").isString()).isTrue();
            assertThat(one.get("urgencyBits").isNumber()).isTrue();
            assertThat(one.get("blind").asBoolean())
                    .isEqualTo(deciding.blind(CaseId.parse(one.get("case").asString())));
        }

        CaseView view = describe.find(CaseId.parse(drawn)).orElseThrow();
        assertThat(view.isBlind()).isTrue();
        assertThat(JsonMapper.shared().writeValueAsString(view.withoutAdvice()))
                .doesNotContain("bits\":-", "assessed:", "adult-reported");
    }

    private static boolean names(String line, String number) {
        return line.matches(".*\\b" + number + "\\b.*");
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
