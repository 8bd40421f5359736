package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.CaseFactName;
import org.rowan.audit.AuditLog;
import org.rowan.audit.LogCheck;
import org.rowan.audit.Sealer;
import org.rowan.desk.ListQueue;
import org.rowan.desk.QueueEntry;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Reason;
import org.rowan.intake.AccountRole;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralState;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.web.Filing;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.match.Matching;
import org.rowan.outcome.Outcome;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.testkit.generate.GeneratedFile;
import org.rowan.testkit.generate.GeneratedReferral;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;
import org.rowan.testkit.generate.Truth;
import org.rowan.testkit.generate.world.Situation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The one test to read first: a referral's whole way through the house, from a platform's HTTP
 * request to what came of it.
 *
 * <p>Everything is real: the receiver, PostgreSQL, the policy that is shipped, the log. Only the
 * referral is invented, and the stages run in this thread, one after the other.
 */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class FollowOneReferralTest {
    @Autowired private Senders senders;
    @Autowired private Banks banks;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Intake intake;
    @Autowired private Matching matching;
    @Autowired private Linking linking;
    @Autowired private Assessing assessing;
    @Autowired private Allocating allocating;
    @Autowired private ListQueue queue;
    @Autowired private Outcomes outcomes;
    @Autowired private Sealer sealer;
    @Autowired private AuditLog log;
    @Autowired private LogCheck logCheck;
    @LocalServerPort private int port;

    @Test
    void aReferralIsReceivedMatchedLinkedAssessedWorkedAndClosed() {
        GeneratedReferral sent = aPersonWhoContactedAChild();
        listAsKnown(sent.files().getFirst());

        // Room 1, intake: a platform files it, with its files, and gets a receipt.
        ReferralId referral = file(sent);
        assertThat(intake.findSummary(referral).orElseThrow().state())
                .isEqualTo(ReferralState.RECEIVED);
        assertThat(intake.findRaw(referral)).hasValue(sent.reportXml());
        assertThat(intake.findReport(referral).orElseThrow().files()).hasSameSizeAs(sent.files());

        line.drain(stages);

        // Room 2, match: the first file is on a list of known media.
        assertThat(matching.findFindings(referral).orElseThrow().files().getFirst().known())
                .isTrue();

        // Room 3, link: each account belongs to a person; two people are two persons.
        List<LinkedAccount> accounts =
                linking.findAccounts(List.of(referral)).getOrDefault(referral, List.of());
        LinkedAccount reported = the(AccountRole.REPORTED_PERSON, accounts);
        LinkedAccount contacted = the(AccountRole.INTENDED_RECIPIENT, accounts);
        assertThat(reported.person()).isNotEqualTo(contacted.person());

        // Room 4, assess: the reported person has a case, with a level and reasons in bits.
        CaseId caseId = assessing.casesOf(referral).getFirst();
        assertThat(assessing.findCase(caseId).orElseThrow().anchor().number())
                .isEqualTo(reported.person().value());
        Assessment first = advice(caseId);
        assertThat(first.reasons()).isNotEmpty();

        // Rooms 5 and 6, allocate and desk: the case has its place in the queue, and says why.
        QueueEntry entry = queue.find(caseId).orElseThrow();
        assertThat(entry.reasons()).isNotEmpty();
        assertThat(queue.list(null, null, 0, 10)).contains(entry);

        // A person adds what records say. The advice changes; what was advised before stays.
        assessing.record(
                caseId, CaseFactName.PRIOR_CONTACT, "yes", "Records check of today", "robin");
        line.drain(stages);
        Assessment second = advice(caseId);
        assertThat(second.reasons()).extracting(Reason::signal).contains("prior-contact");
        assertThat(second.urgencyBits()).isGreaterThan(first.urgencyBits());
        assertThat(assessing.history(caseId, 10))
                .extracting(CaseAssessment::result)
                .containsExactly(second, first);

        // Room 7, outcome: a person closes the case with what came of it.
        allocating.assign(caseId, "sam", "north", "kim");
        outcomes.close(
                caseId,
                OutcomeCode.CHILD_SAFEGUARDED,
                1,
                "A visit; the child is safe",
                "sam",
                null);
        line.drain(stages);
        assertThat(outcomes.of(caseId)).extracting(Outcome::childrenSafeguarded).containsExactly(1);
        assertThat(queue.list(null, null, 0, 10)).isEmpty();

        // The log has every step, sealed and signed, and it verifies.
        sealer.seal();
        assertThat(log.history("case", caseId.toString(), 20))
                .extracting(AuditLog.Recorded::verb)
                .contains("assessed", "recorded", "closed");
        assertThat(logCheck.check(List.of(), entries -> {}).findings()).isEmpty();
    }

    private static GeneratedReferral aPersonWhoContactedAChild() {
        return ReferralGenerator.of(Parameters.standard(), 1).stream(1000)
                .filter(referral -> referral.truth().situation() == Situation.CONTACT)
                .filter(referral -> !referral.files().isEmpty() && !referral.truth().thin())
                .filter(referral -> shows(referral, Truth.Role.RECIPIENT))
                .findFirst()
                .orElseThrow();
    }

    private static boolean shows(GeneratedReferral referral, Truth.Role role) {
        return referral.truth().accounts().stream()
                .anyMatch(account -> account.role() == role && account.identifierShown());
    }

    private void listAsKnown(GeneratedFile file) {
        byte[] sha256 = HexFormat.of().parseHex(file.digests().sha256());
        Bank bank = banks.open(Bank.named("EXAMPLE_LIST"), "jo").orElseThrow();
        banks.add(
                bank,
                ListedEntry.of("example", null, List.of(Fingerprint.of("sha256", sha256))),
                "jo");
    }

    private ReferralId file(GeneratedReferral sent) {
        Filing platform = new Filing(port, "Example", senders.add("Example", Senders.DEFAULT_RATE));
        long report =
                platform.submit(new String(sent.reportXml(), StandardCharsets.UTF_8)).report();
        for (GeneratedFile file : sent.files()) {
            String id = platform.upload(report, file.name(), file.bytes()).element("fileId");
            if (file.described()) {
                platform.fileInfo(new String(file.fileDetails(report, id), StandardCharsets.UTF_8));
            }
        }
        assertThat(platform.finish(report).code()).isZero();
        return new ReferralId(report);
    }

    private Assessment advice(CaseId caseId) {
        return assessing.findCurrent(List.of(caseId)).values().stream()
                .map(CaseAssessment::result)
                .findFirst()
                .orElseThrow();
    }

    private static LinkedAccount the(AccountRole role, List<LinkedAccount> accounts) {
        return accounts.stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
