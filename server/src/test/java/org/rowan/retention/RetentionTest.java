package org.rowan.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.assess.Assessing;
import org.rowan.audit.AuditLog;
import org.rowan.intake.Intake;
import org.rowan.intake.NeedsAPerson;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.LegalHold;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is kept longer than the settings say, unless a person says that it must be. */
@RowanTest
class RetentionTest {
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "retention.referrals", "P6Y",
                    "retention.media", "P1Y",
                    "retention.abandoned", "P1Y",
                    "retention.accounts", "P6Y");

    @Autowired private JdbcClient jdbc;
    @Autowired private ReferralKeys keys;
    @Autowired private Intake intake;
    @Autowired private ReceiveItems receive;
    @Autowired private NeedsAPerson people;
    @Autowired private Assessing assessing;
    @Autowired private Outcomes outcomes;
    @Autowired private EraseReferral erasing;
    @Autowired private LegalHold hold;
    @Autowired private Users users;
    @Autowired private AuditTrail audit;
    @Autowired private AuditLog log;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;

    private final Instant today = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
    private Instant now = today;
    private RetentionRoom room = room(Map.of());

    @TempDir private Path folder;

    @BeforeEach
    void theRoomWithAClockOfItsOwn() {
        now = today;
        room = room(SETTINGS);
        room.enforcing().now();
    }

    @Test
    void aReferralIsErasedSixYearsAfterItsCaseWasClosedAndItsFilesAfterOne() throws IOException {
        ReferralId referral = referralWithAFile("closed one");
        line.drain(stages);
        years(7);
        assertThat(room.keeping().due(9)).as("its case is open").isEmpty();
        close(referral);

        now = today;
        months(11);
        assertThat(room.keeping().due(9)).isEmpty();
        months(2);
        assertThat(room.keeping().due(9))
                .extracting(Due::referral, Due::purpose)
                .containsExactly(tuple(referral, Purpose.MEDIA));
        RoundDone first = room.enforcing().now();
        assertThat(first.files()).isEqualTo(1);
        assertThat(room.keeping().filesDeleted(referral)).hasValue(now);
        assertThat(contentsOf(referral)).isZero();
        assertThat(intake.findReport(referral).orElseThrow().files().getFirst().content())
                .as("digests stay")
                .isNotNull();

        years(6);
        assertThat(room.keeping().due(9))
                .extracting(Due::purpose)
                .containsExactly(Purpose.REFERRALS);
        RoundDone second = room.enforcing().now();
        assertThat(second).isEqualTo(new RoundDone(1, 0, 0, 0, 0));
        assertThat(state(referral)).isEqualTo(ReferralState.ERASED);
        assertThat(log.history("referral", referral.toString(), 20))
                .anySatisfy(entry -> {
                    assertThat(entry.verb()).isEqualTo("erased");
                    assertThat(entry.who()).isEqualTo("job:retention");
                    assertThat(entry.purpose()).contains("retention.referrals: P6Y");
                });
        assertThat(room.enforcing().now()).isEqualTo(RoundDone.NOTHING);
    }

    @Test
    void aHeldReferralIsKeptByTheJobAndByPeopleUntilTheHoldEnds() throws IOException {
        ReferralId referral = referralWithAFile("held one");
        line.drain(stages);
        close(referral);
        CaseId caseId = assessing.casesOf(referral).getFirst();
        room.keeping().hold(caseId.toString(), "Order of the example court", "kim");
        years(7);

        assertThat(room.keeping().due(9)).extracting(Due::held).containsExactly(true);
        assertThat(room.enforcing().now()).isEqualTo(new RoundDone(0, 0, 0, 1, 0));
        assertThat(state(referral)).isEqualTo(ReferralState.RECEIVED);
        EraseReferral.Order order = new EraseReferral.Order("they ask for it", "kim", "sam");
        assertThatThrownBy(() -> erasing.erase(referral, order)).hasMessageContaining("legal hold");
        assertThatThrownBy(() -> room.keeping().request(referral, "they ask for it", "kim"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> room.keeping().hold(caseId.toString(), "again", "kim"))
                .hasMessageContaining("already");
        assertThat(room.keeping().holds())
                .extracting(Hold::subject, Hold::reason)
                .containsExactly(tuple(caseId.toString(), "Order of the example court"));

        room.keeping().release(caseId.toString(), "The court has decided", "kim");
        assertThat(room.enforcing().now().referrals()).isEqualTo(1);
        assertThat(log.history("case", caseId.toString(), 20))
                .extracting(AuditLog.Recorded::verb)
                .contains("held", "released");
    }

    @Test
    void whatWasNeverFinishedGoesAfterItsOwnPeriodAndWhatWaitsForAPersonStays() throws IOException {
        ReferralId waits = letter("waits for a person");
        ReferralId abandoned = letter("opened and never finished");
        jdbc.sql("update intake.referral set state = 'ABANDONED' where id = ?")
                .param(abandoned.value())
                .update();
        ReferralId aside = letter("set aside");
        people.setAside(aside, "robin", "about the weather");
        ReferralId attached = letter("attached to one that waits");
        people.attach(attached, waits, "robin", "the second page");
        months(13);

        assertThat(room.keeping().due(9))
                .extracting(Due::referral, Due::purpose)
                .containsExactly(tuple(abandoned, Purpose.ABANDONED));
        room.enforcing().now();
        years(10);
        assertThat(room.keeping().due(9)).extracting(Due::referral).containsExactly(aside);
        room.enforcing().now();
        assertThat(state(abandoned)).isEqualTo(ReferralState.ERASED);
        assertThat(state(aside)).isEqualTo(ReferralState.ERASED);
        assertThat(state(waits)).isEqualTo(ReferralState.NEEDS_A_PERSON);
        assertThat(state(attached)).isEqualTo(ReferralState.SET_ASIDE);
        erasing.erase(waits, new EraseReferral.Order("read and useless", "kim", "sam"));
        assertThat(room.keeping().due(9)).extracting(Due::referral).containsExactly(attached);
        room.enforcing().now();
    }

    @Test
    void aRequestToEraseTakesASecondPersonAndCanBeTurnedDown() throws IOException {
        ReferralId referral = letter("asked for");
        room.keeping().request(referral, "Request 12 of the register", "kim");
        long first = room.keeping().requests().getFirst().id();

        assertThatThrownBy(() -> room.keeping().decide(first, true, "Kim"))
                .hasMessageContaining("nobody erases alone");
        room.keeping().decide(first, false, "sam");
        assertThat(room.keeping().requests()).isEmpty();
        assertThat(state(referral)).isEqualTo(ReferralState.NEEDS_A_PERSON);

        room.keeping().request(referral, "Request 12 of the register", "kim");
        room.keeping().decide(room.keeping().requests().getFirst().id(), true, "sam");
        assertThat(state(referral)).isEqualTo(ReferralState.ERASED);
        assertThat(log.history("referral", referral.toString(), 20))
                .extracting(AuditLog.Recorded::verb)
                .contains("asked-to-erase", "refused-to-erase", "erased");
    }

    @Test
    void theDailyRoundRunsOnceADayOnAllServersAndPeopleWhoLeftLongAgoGo() {
        users.addWithPassword("olga", Set.of(Role.TRIAGE), null, "three unrelated words");
        users.disable("olga");
        years(70);
        assertThat(room.enforcing().daily().orElseThrow().accounts()).isEqualTo(1);
        assertThat(room(SETTINGS).enforcing().daily()).as("another server").isEmpty();
        assertThat(users.find("olga")).isEmpty();
        now = now.plus(Duration.ofHours(21));
        assertThat(room.enforcing().daily()).isPresent();
        assertThat(room(Map.of()).keeping().due(9)).as("no periods are set").isEmpty();
    }

    @Test
    void anUploadThatACrashLeftIsSweptAndOneThatIsBeingReadIsNot() throws IOException {
        UploadFolder uploads = UploadFolder.of(folder, () -> now);
        Path left = uploads.begin();
        Files.writeString(left.resolve("upload-letter.txt"), "1. e4");
        Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(3))));
        Path read = uploads.begin();

        assertThat(uploads.sweep(Duration.ofHours(1))).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(read).exists();
        uploads.end(read);
        assertThat(read).doesNotExist();
        Files.deleteIfExists(UploadFolder.path(folder));
    }

    private RetentionRoom room(Map<String, String> settings) {
        return new RetentionRoom(
                jdbc,
                keys,
                intake,
                assessing,
                outcomes,
                erasing,
                hold,
                users,
                audit,
                transaction,
                () -> now,
                settings::get);
    }

    private void years(int count) {
        now = now.atZone(ZoneOffset.UTC).plusYears(count).toInstant();
    }

    private void months(int count) {
        now = now.atZone(ZoneOffset.UTC).plusMonths(count).toInstant();
    }

    private ReferralState state(ReferralId referral) {
        return intake.findSummary(referral).orElseThrow().state();
    }

    private long contentsOf(ReferralId referral) {
        return jdbc.sql("select count(*) from platform.content where referral = ?")
                .param(referral.value())
                .query(Long.class)
                .single();
    }

    private void close(ReferralId referral) {
        for (CaseId id : assessing.casesOf(referral)) {
            outcomes.close(id, OutcomeCode.NO_OFFENCE, 0, "Read all of it", "sam", "kim");
        }
    }

    /** A report with one file beside it, as a folder of a sender holds it. */
    private ReferralId referralWithAFile(String name) throws IOException {
        Path report = Files.createDirectories(folder.resolve(name));
        String xml =
                new String(Sample.REPORT_MINIMAL.bytes(), StandardCharsets.UTF_8)
                        .replace("</report>", "<!-- " + name + " --></report>");
        Files.writeString(report.resolve("report.xml"), xml);
        Files.writeString(report.resolve("landscape.bin"), name + " of hills");
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(report, "command", "robin", items::add);
        return items.getFirst().referral();
    }

    private ReferralId letter(String text) throws IOException {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(
                text + ".txt",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "upload",
                "robin",
                items::add);
        return items.getFirst().referral();
    }
}
