package org.rowan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.receiving.Copies;
import org.rowan.intake.receiving.EndSubmission;
import org.rowan.intake.receiving.FileKeeping;
import org.rowan.intake.receiving.ProtocolAnswer;
import org.rowan.intake.receiving.SubmissionReading;
import org.rowan.intake.receiving.Submissions;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.OpenSubmissions;
import org.rowan.intake.store.ReferralNumbers;
import org.rowan.intake.store.RefusedBodies;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finished, retracted, run out, keyed in, set aside, erased: how a referral ends or goes on. */
@RowanTest
class EndingsTest {
    private static final String ESCALATED =
            """
            <report><incidentSummary><incidentType>Child Sex Tourism</incidentType><escalateToHighPriority>today</escalateToHighPriority>\
            <incidentDateTime>2026-06-30T12:00:00Z</incidentDateTime></incidentSummary><reporter><reportingPerson>\
            <email>r@example.com</email></reportingPerson></reporter><personOrUserReported><screenName>secret_name</screenName>\
            </personOrUserReported></report>\
            """;
    private static final String QUIET =
            ESCALATED.replace("<escalateToHighPriority>today</escalateToHighPriority>", "");

    @Autowired private JdbcClient database;
    @Autowired private ReferralKeys keys;
    @Autowired private FileKeeping files;
    @Autowired private DocumentReader reader;
    @Autowired private ReferralNumbers numbers;
    @Autowired private Copies copies;
    @Autowired private TaskQueue line;
    @Autowired private AuditTrail audit;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private Intake intake;
    @Autowired private NeedsAPerson people;
    @Autowired private List<Erasure> erasures;

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private Submissions submissions;
    private EndSubmission end;

    @BeforeEach
    void aClockThatCanBeSet() {
        InstantSource clock = () -> now;
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        OpenSubmissions open = new OpenSubmissions(database);
        submissions = new Submissions(reader, numbers, keys, files, open, transaction, clock);
        end =
                new EndSubmission(
                        open,
                        new FinishedReferrals(database),
                        new SubmissionReading(reader, keys, clock),
                        copies,
                        line,
                        audit,
                        transaction,
                        clock);
    }

    @Test
    void aReportRunsOutADayAfterOpeningOrAnHourAfterTheLastChange() throws Exception {
        long idle = open(QUIET);
        long busy = open(QUIET.replace("secret", "other"));
        now = now.plus(Duration.ofHours(23).plusMinutes(30));
        upload(busy);
        now = now.plus(Duration.ofMinutes(31));

        assertThat(end.finish("Example", idle).code()).isEqualTo(ProtocolAnswer.NO_SUCH_REPORT);
        assertThat(end.expire()).isEqualTo(1);
        assertThat(end.retract("Example", idle).code()).isEqualTo(ProtocolAnswer.NO_SUCH_REPORT);
        assertThat(end.finish("Example", busy).code()).isZero();
        assertThat(intake.findSummary(new ReferralId(idle)))
                .hasValueSatisfying(summary -> {
                    assertThat(summary.state()).isEqualTo(ReferralState.ABANDONED);
                    assertThat(summary.note()).isEqualTo("the sender never finished it");
                });
        assertThat(screenName(idle)).isEqualTo("secret_name");
    }

    @Test
    void oneThatCannotBeReadAnyMoreHoldsUpNoOther() throws Exception {
        long broken = open(QUIET.replace("secret", "broken"));
        long other = open(QUIET.replace("secret", "unbroken"));
        keys.destroy(new ReferralId(broken));
        now = now.plus(Duration.ofHours(25));

        end.expire();

        assertThat(state(other)).isEqualTo(ReferralState.ABANDONED);
        assertThat(end.expire()).isZero();
    }

    @Test
    void aClientThatRepeatsItsMistakeForEverFillsNoDisk() {
        RefusedBodies few = new RefusedBodies(database, 3);
        for (int mistake = 0; mistake < 10; mistake++) {
            few.keep("Stuck", now, "request", "submit", 4100, new byte[1], 1, new byte[1]);
        }
        few.keep("Other", now, "request", "submit", 4100, new byte[1], 1, new byte[1]);

        assertThat(
                        database.sql("select sender from intake.refused order by sender")
                                .query((row, i) -> row.getString(1))
                                .list())
                .containsExactly("Other", "Stuck", "Stuck", "Stuck");
    }

    @Test
    void whatWasTakenBackWaitsForAPersonTheEscalatedFirst() throws Exception {
        long quiet = open(QUIET);
        long escalated = open(ESCALATED);
        end.retract("Example", quiet);
        end.retract("Example", escalated);

        assertThat(intake.listNeedingAPerson(100))
                .extracting(ReferralSummary::id)
                .containsSubsequence(new ReferralId(escalated), new ReferralId(quiet));

        people.takeUp(new ReferralId(escalated), "officer", "it says today");
        people.setAside(new ReferralId(quiet), "officer", "sent by mistake, sender rang");

        assertThat(state(escalated)).isEqualTo(ReferralState.RECEIVED);
        assertThat(state(quiet)).isEqualTo(ReferralState.SET_ASIDE);
        assertThat(Objects.requireNonNull(summary(quiet).note()))
                .isEqualTo("set-aside by officer: sent by mistake, sender rang");
        assertThat(end.retract("Example", quiet).code())
                .isEqualTo(ProtocolAnswer.ALREADY_RETRACTED);
        assertThatThrownBy(() -> people.setAside(new ReferralId(quiet), "officer", "again"))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void anErasedReferralIsASkeleton() throws Exception {
        long report = open(QUIET.replace("secret", "erased"));
        upload(report);
        end.finish("Example", report);
        ReferralId id = new ReferralId(report);
        assertThat(screenName(report)).isEqualTo("erased_name");

        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    keys.destroy(id);
                    erasures.stream()
                            .filter(erasure -> erasure.room().equals("intake"))
                            .forEach(erasure -> erasure.erase(id));
                });

        assertThat(intake.findReport(id)).isEmpty();
        assertThat(intake.findRaw(id)).isEmpty();
        assertThat(state(report)).isEqualTo(ReferralState.ERASED);
        assertThat(summary(report).sha256()).isEmpty();
        long again = open(QUIET.replace("secret", "erased"));
        end.finish("Example", again);
        assertThat(state(again)).as("it comes as a new one").isEqualTo(ReferralState.RECEIVED);
    }

    @Test
    void nothingThatASenderSaidLiesInTheClear() throws Exception {
        long report = open(QUIET.replace("secret", "hidden"));
        upload(report);
        end.finish("Example", report);

        assertThat(
                        database.sql(
                                        """
                                        select count(*) from intake.referral r left join intake.referral_file f on f.referral = r.id
                                        where r.id = ? and (r.*::text like '%hidden_name%' or f.*::text like '%a.png%'
                                            or encode(r.parsed, 'escape') like '%hidden_name%'
                                            or encode(r.raw, 'escape') like '%hidden_name%')
                                        """)
                                .param(report)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        new String(
                                intake.findRaw(new ReferralId(report)).orElseThrow(),
                                StandardCharsets.UTF_8))
                .contains("hidden_name");
    }

    private long open(String xml) throws Exception {
        byte[] document = xml.getBytes(StandardCharsets.UTF_8);
        ProtocolAnswer answer = submissions.open("Example", document, null, List.of());
        return Objects.requireNonNull(answer.report());
    }

    private void upload(long report) throws Exception {
        byte[] content = ("landscape of " + report).getBytes(StandardCharsets.UTF_8);
        submissions.upload("Example", report, "a.png", new ByteArrayInputStream(content));
    }

    private ReferralState state(long report) {
        return summary(report).state();
    }

    private ReferralSummary summary(long report) {
        return intake.findSummary(new ReferralId(report)).orElseThrow();
    }

    private String screenName(long report) {
        Report read = intake.findReport(new ReferralId(report)).orElseThrow();
        return String.valueOf(read.accounts().getFirst().screenName());
    }
}
