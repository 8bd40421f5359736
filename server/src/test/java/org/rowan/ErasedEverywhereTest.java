package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.Deciding;
import org.rowan.audit.AuditLog;
import org.rowan.audit.LogCheck;
import org.rowan.audit.Sealer;
import org.rowan.engine.rank.Level;
import org.rowan.intake.Intake;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.web.Filing;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.DecisionScope;
import org.rowan.link.LinkDecisions;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.platform.RowanTest;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.erase.MarkedReferral;
import org.rowan.platform.erase.Remains;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.serve.Browser;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A referral that went through every room and was worked on by people is erased: no value of it is
 * left in the database, the content store, the data folder or what was logged, and the log still
 * verifies.
 */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ErasedEverywhereTest {
    private static final String PASSWORD = "three unrelated words";
    private static final String SAID = "They call him Zqvxrook and live at ZQ9 9VX";
    private static final EraseReferral.Order ORDER =
            new EraseReferral.Order("retention period over", "grace", "alan");

    @Autowired private Users users;
    @Autowired private Senders senders;
    @Autowired private ReceiveItems receive;
    @Autowired private Intake intake;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Deciding deciding;
    @Autowired private Linking linking;
    @Autowired private LinkDecisions linkDecisions;
    @Autowired private EraseReferral erasing;
    @Autowired private AuditLog log;
    @Autowired private Sealer sealer;
    @Autowired private LogCheck check;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Value("${rowan.data}")
    private Path data;

    @Value("${rowan.content}")
    private Path contentFolder;

    @Test
    void nothingIsLeftOfAReferralThatWentThroughEveryRoom(CapturedOutput logged) throws Exception {
        users.addWithPassword("robin", Set.of(Role.INTAKE, Role.TRIAGE), null, PASSWORD);
        users.addWithPassword("kim", Set.of(Role.MANAGER), null, PASSWORD);
        Browser robin = new Browser("http://127.0.0.1:" + port);
        robin.signIn("robin", PASSWORD);
        Remains remains = new Remains(jdbc);
        List<String> values = MarkedReferral.values();

        ReferralId filed = fileOverHttp();
        ReferralId letter = keyInALetter(robin);
        line.drain(stages);
        foundToBeOnePerson(robin, filed, letter);
        CaseId caseId = assessing.casesOf(filed).getFirst();
        workOn(robin, caseId);
        line.drain(stages);
        sealer.seal();

        assertThat(remains.of(values, contentFolder))
                .as("before erasing only digests of media are in the clear")
                .isNotEmpty()
                .allMatch(where -> where.contains(" in match."));
        assertThat(robin.open("/desk/referrals/" + filed).body()).contains("Zqvxrook");

        List<ReferralId> all = List.of(filed, letter);
        all.forEach(referral -> erasing.erase(referral, ORDER));
        line.drain(stages);
        sealer.seal();

        assertThat(remains.of(values, contentFolder, data)).isEmpty();
        assertThat(Remains.in("the log", logged.getAll(), values)).isEmpty();
        assertThat(writtenByPeople()).as("what opens without a referral's key").isEmpty();
        for (ReferralId referral : all) {
            assertThat(intake.findSummary(referral).orElseThrow().state())
                    .isEqualTo(ReferralState.ERASED);
            assertThat(robin.open("/desk/referrals/" + referral).body())
                    .contains("This referral was erased");
        }
        assertThat(robin.open("/desk/cases/" + caseId).body()).contains("erased");
        assertThat(check.check(List.of(), n -> {}).findings()).isEmpty();
    }

    private ReferralId fileOverHttp() {
        Filing platform = new Filing(port, "Example", senders.add("Example", Senders.DEFAULT_RATE));
        Filing.Answer opened = platform.submit(MarkedReferral.report());
        assertThat(opened.code()).as(opened.body()).isZero();
        long report = opened.report();
        for (byte[] file : List.of(MarkedReferral.SMALL, MarkedReferral.LARGE)) {
            String id = platform.upload(report, "Zqvxrook.bin", file).element("fileId");
            Filing.Answer described = platform.fileInfo(MarkedReferral.fileDetails(report, id));
            assertThat(described.code()).as(described.body()).isZero();
        }
        assertThat(platform.finish(report).code()).isZero();
        return new ReferralId(report);
    }

    private ReferralId keyInALetter(Browser robin) throws Exception {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                "Zqvxrook letter.txt",
                new ByteArrayInputStream(SAID.getBytes(StandardCharsets.UTF_8)),
                "upload",
                "robin",
                items::add);
        ReferralId letter = items.getFirst().referral();
        String page = "/desk/needs-a-person/" + letter;
        assertThat(
                        robin.submit(
                                        page,
                                        page + "/transcribe",
                                        Map.ofEntries(
                                                Map.entry("source", "Zqvxrook's parent"),
                                                Map.entry("said", SAID),
                                                Map.entry("urgency", "Zqvxrook said so"),
                                                Map.entry("reference", "zqvxrook-1"),
                                                Map.entry("a0.screenName", "zqvxrook_other"),
                                                Map.entry("a0.firstName", "Zqvxrook"),
                                                Map.entry("a0.notes", SAID),
                                                Map.entry("c.lastName", "Zqvxrook")))
                                .statusCode())
                .isEqualTo(302);
        return letter;
    }

    /** A colleague writes about the letter's own case, which is folded when persons become one. */
    private void foundToBeOnePerson(Browser robin, ReferralId filed, ReferralId letter)
            throws Exception {
        CaseId own = assessing.casesOf(letter).getFirst();
        assertThat(assessing.casesOf(filed)).doesNotContain(own);
        record(robin, own);
        linkDecisions.sayTheSame(
                account(letter),
                account(filed),
                DecisionScope.ACCOUNTS,
                SAID + " Zqvxrook",
                "robin");
        line.drain(stages);
        assertThat(assessing.findCase(own).orElseThrow().state()).isEqualTo("folded");
    }

    private static void record(Browser robin, CaseId caseId) throws Exception {
        String page = "/desk/cases/" + caseId;
        robin.submit(
                page,
                page + "/facts",
                Map.of("name", "prior-contact", "value", "yes", "reason", SAID));
    }

    private void workOn(Browser robin, CaseId caseId) throws Exception {
        String page = "/desk/cases/" + caseId;
        record(robin, caseId);
        line.drain(stages);
        CaseAssessment advised =
                Objects.requireNonNull(assessing.findCurrent(List.of(caseId)).get(caseId));
        deciding.decide(
                caseId,
                Objects.requireNonNull(advised.result()).lane(),
                advised.result().level() == Level.LOW ? Level.HIGH : Level.LOW,
                SAID,
                "robin",
                null);
        assertThat(robin.open(page).body()).contains("Zqvxrook");
        String closed =
                Browser.leadsTo(
                        robin.submit(
                                page,
                                page + "/close",
                                Map.of(
                                        "code",
                                        "no-offence",
                                        "account",
                                        SAID,
                                        "second",
                                        "kim",
                                        "secondPassword",
                                        PASSWORD)));
        assertThat(closed).isEqualTo(page);
        assertThat(robin.open(page).body()).contains(", closed<");
    }

    private AccountId account(ReferralId referral) {
        List<LinkedAccount> accounts =
                linking.findAccounts(List.of(referral)).getOrDefault(referral, List.of());
        return accounts.getFirst().id();
    }

    /** Words that people typed and that are still there, opened with the key of the house. */
    private List<String> writtenByPeople() {
        List<String> left = new ArrayList<>();
        for (String column :
                List.of(
                        "assess.case_fact reason",
                        "assess.decision reason",
                        "link.decision reason",
                        "intake.referral reason",
                        "outcome.outcome account")) {
            String[] parts = column.split(" ");
            long rows =
                    jdbc.sql(
                                    "select count(*) from "
                                            + parts[0]
                                            + " where "
                                            + parts[1]
                                            + " is not null")
                            .query(Long.class)
                            .single();
            if (rows > 0) {
                left.add(column);
            }
        }
        jdbc
                .sql("select distinct kind, subject from audit.entry")
                .query((row, n) -> log.history(row.getString(1), row.getString(2), 1000))
                .list()
                .stream()
                .flatMap(List::stream)
                .forEach(entry ->
                        left.addAll(
                                Remains.in(
                                        "audit " + entry.verb(),
                                        entry.purpose() + " " + entry.details(),
                                        MarkedReferral.values())));
        return left;
    }
}
