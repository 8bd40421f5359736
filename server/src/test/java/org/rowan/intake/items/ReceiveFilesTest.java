package org.rowan.intake.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.intake.AccountRole;
import org.rowan.intake.IncidentType;
import org.rowan.intake.Intake;
import org.rowan.intake.KeyedAccount;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.NeedsAPerson;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.cybertip.CyberTipSplitter;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.ReportDocument;
import org.rowan.platform.RowanTest;
import org.rowan.testkit.generate.GeneratedFile;
import org.rowan.testkit.generate.GeneratedReferral;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;

/** Files, folders and archives become referrals, duplicates or documents that need a person. */
@RowanTest
class ReceiveFilesTest {
    private final ReceiveItems receive;
    private final Intake intake;
    private final NeedsAPerson people;

    @TempDir private Path folder = Path.of("");

    ReceiveFilesTest(ReceiveItems receive, Intake intake, NeedsAPerson people) {
        this.receive = receive;
        this.intake = intake;
        this.people = people;
    }

    @Test
    void aThousandGeneratedReportsAreValidAndReadInBothShapes() throws Exception {
        DocumentReader reader = new DocumentReader();
        ReferralGenerator generator = ReferralGenerator.of(Parameters.standard(), 7).withoutFiles();
        int unread = 0;
        for (GeneratedReferral referral : generator.stream(1_000).toList()) {
            Report xml =
                    ReportDocument.read(reader, referral.reportXml(), null, Instant.now())
                            .toReport(null, List.of(), List.of());
            assertThat(CyberTipSplitter.split(referral.cyberTipJson()))
                    .singleElement()
                    .satisfies(item -> {
                        Report json =
                                Objects.requireNonNull(item.tip(), String.valueOf(item.problem()))
                                        .toReport(Map.of());
                        assertThat(json.accounts()).hasSizeLessThanOrEqualTo(xml.accounts().size());
                        assertThat(json.files()).hasSize(referral.files().size());
                    });
            for (GeneratedFile file : referral.files()) {
                FileDocument.read(reader, file.fileDetails(1, "f"), null, Instant.now());
            }
            unread += xml.accounts().isEmpty() ? 1 : 0;
        }
        assertThat(unread).isLessThan(200);
    }

    @Test
    void aFolderWithAReportIsOneReferralWithItsFiles() throws IOException {
        GeneratedReferral referral = withFiles(11);
        write("R/report.xml", referral.reportXml());
        GeneratedFile file = referral.files().getFirst();
        write("R/" + file.name(), file.bytes());
        write("R/" + file.name() + ".fileinfo.xml", file.fileDetails(1, "f"));

        ReceivedItem first = only(folder.resolve("R"));
        ReceivedItem again = only(folder.resolve("R"));

        assertThat(first.state()).isEqualTo(ReferralState.RECEIVED);
        assertThat(again.duplicate()).isTrue();
        assertThat(again.referral()).isEqualTo(first.referral());
        Report report = intake.findReport(first.referral()).orElseThrow();
        assertThat(Objects.requireNonNull(report.files().getFirst().content()).md5())
                .isEqualTo(file.digests().md5());
        assertThat(intake.findSummary(first.referral()).orElseThrow().receipts()).isEqualTo(2);
        assertThat(intake.findRaw(first.referral())).contains(referral.reportXml());
    }

    @Test
    void cyberTipsComeAsOneObjectAnArrayOrLines() throws IOException {
        List<GeneratedReferral> some =
                ReferralGenerator.of(Parameters.standard(), 5).withoutFiles().stream(40)
                        .filter(r -> r.cyberTipJson()[0] == '{')
                        .limit(5)
                        .toList();
        write("one.json", some.get(0).cyberTipJson());
        write("two.json", bytes("\ufeff[" + text(some.get(1)) + ",\n" + text(some.get(2)) + "]"));
        write("lines.ndjson", bytes(text(some.get(3)) + "\n" + text(some.get(4)) + "\n"));

        assertThat(only(folder.resolve("one.json")).form()).isEqualTo(ReportForm.CYBERTIP_JSON);
        assertThat(take(folder.resolve("two.json"))).hasSize(2);
        List<ReceivedItem> lines = take(folder.resolve("lines.ndjson"));
        assertThat(lines).extracting(ReceivedItem::state).containsOnly(ReferralState.RECEIVED);
        Report report = intake.findReport(lines.getFirst().referral()).orElseThrow();
        assertThat(report.form()).isEqualTo(ReportForm.CYBERTIP_JSON);
        assertThat(report.senderReference()).isNotNull();
    }

    @Test
    void bystanderFieldsAreNeverReadAndCapitalsAreUnderstood() throws IOException {
        write(
                "tip.json",
                bytes(
                        """
                        {"reportId":"77","reportedInformation":{"reportingEsp":{"espName":"Example"},"incidentDetails":null,
                        "reportedPeople":{"reportedPersons":[{"screenName":{"value":"rook"},"emails":null,"races":["Invented label A"],
                        "languages":["Invented language"],"disabilities":["Invented label B"],"gender":"Invented label C",
                        "preferredPronouns":"Invented label D","sourceInformation":{"sourceCaptures":[{"captureType":"IP Address",
                        "value":"192.0.2.9","eventName":"LOGIN","dateTime":"2026-01-02T03:04:05Z","port":"5000"}]},
                        "additionalInformations":[{"value":"pays with $examplecash, rings +44 7700 900321"}]}]},
                        "uploadedFiles":{"uploadedFiles":[{"filename":"a.png","verificationHash":"0123456789abcdef0123456789abcdef",
                        "viewedByEsp":null,"ncmecTags":{"groups":[{"tags":[{"value":"Viral"}]}]}}]}}}\
                        """));

        Report report =
                intake.findReport(only(folder.resolve("tip.json")).referral()).orElseThrow();

        assertThat(report.toString()).doesNotContain("Invented l");
        assertThat(report.accounts().getFirst().ipEvents().getFirst().event()).isEqualTo("Login");
        assertThat(report.found()).extracting("kind").contains("cash-tag", "phone");
        assertThat(report.files().getFirst().viewedByCompany()).isNull();
        assertThat(report.files().getFirst().annotations()).containsExactly("Viral");
    }

    @Test
    void brokenJsonAndForeignDocumentsNeedAPersonWhoKeysThemIn() throws IOException {
        write("broken.json", bytes("{\"reportId\": 5, \"reported"));
        write("deep.json", bytes("[".repeat(100_000)));
        write("letter.pdf", bytes("%PDF-1.7 an invented letter"));
        write("mail.eml", bytes("From: a@example.com\n\nhello"));
        write("wrong.xml", bytes("<report><oops/></report>"));

        List<ReceivedItem> all = take(folder);

        assertThat(all).hasSize(5);
        assertThat(all).extracting(ReceivedItem::state).containsOnly(ReferralState.NEEDS_A_PERSON);
        assertThat(all).extracting(ReceivedItem::note).doesNotContainNull();
        ReceivedItem letter =
                all.stream().filter(i -> i.item().endsWith(".pdf")).findFirst().orElseThrow();
        people.transcribe(letter.referral(), entry(), "officer");
        assertThat(intake.findSummary(letter.referral()).orElseThrow().state())
                .isEqualTo(ReferralState.RECEIVED);
        assertThat(intake.findReport(letter.referral()).orElseThrow().accounts()).hasSize(1);
        assertThat(intake.findRaw(letter.referral()))
                .contains(bytes("%PDF-1.7 an invented letter"));
    }

    @Test
    void aTableIsReadByItsColumns() throws IOException {
        write(
                "table.csv",
                bytes(
                        """
                        Reference,Source,incident_type,said,role,screen_name,email,age,ip,ip_time,ip_port,shoe size
                        A1,School,Child Sex Tourism,"He said ""come"", twice",reported,rook,r@example.com;s@example.com,,192.0.2.4,2026-01-02T03:04:05Z,443,9
                        A1,School,,,child,pawn,,12,,,,
                        A2,Hotline,,A call,,bishop,,,,,,
                        """));

        List<ReceivedItem> all = take(folder.resolve("table.csv"));

        assertThat(all).hasSize(2);
        Report report = intake.findReport(all.getFirst().referral()).orElseThrow();
        assertThat(report.accounts())
                .extracting("role")
                .containsExactly(AccountRole.REPORTED_PERSON, AccountRole.CHILD);
        assertThat(report.texts().getFirst().text()).isEqualTo("He said \"come\", twice");
        assertThat(report.remarks()).containsExactly("columns that were not read: shoe size");
    }

    @Test
    void anArchiveIsReadInPlaceAndABombIsKeptUnopened() throws IOException {
        GeneratedReferral referral = withFiles(23);
        try (ZipOutputStream zip = zip("good.zip")) {
            entry(zip, "x/report.xml", referral.reportXml());
            entry(zip, "x/a.png", bytes("landscape"));
            entry(zip, "tip.json", bytes("{\"reportId\":\"zip\"}"));
        }
        try (ZipOutputStream zip = zip("bomb.zip")) {
            zip.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        try (ZipOutputStream zip = zip("package.zip")) {
            entry(zip, "rowan-manifest.json", bytes("{}"));
        }

        assertThat(take(folder.resolve("good.zip")))
                .extracting(ReceivedItem::form)
                .containsExactlyInAnyOrder(ReportForm.CYBERTIPLINE_XML, ReportForm.CYBERTIP_JSON);
        assertThat(only(folder.resolve("bomb.zip")).note()).contains("swells too much");
        assertThat(only(folder.resolve("package.zip")).form()).isEqualTo(ReportForm.PACKAGE);
    }

    @Test
    void anUploadAndAKeyedEntryComeInTheSameWay() throws IOException {
        List<ReceivedItem> told = new ArrayList<>();
        receive.receive(
                "../odd name?.json",
                new ByteArrayInputStream(bytes("{\"reportId\":\"upload\"}")),
                "upload",
                "officer",
                told::add);

        assertThat(told).extracting(ReceivedItem::form).containsExactly(ReportForm.CYBERTIP_JSON);
        assertThat(intake.findSummary(receive.enter(entry(), "officer")).orElseThrow())
                .satisfies(summary -> {
                    assertThat(summary.channel()).isEqualTo("form");
                    assertThat(summary.escalated()).isTrue();
                });
    }

    private static KeyedEntry entry() {
        return new KeyedEntry(
                "A teacher",
                IncidentType.UNKNOWN,
                null,
                "a meeting today",
                "A pupil mentioned the handle @rook",
                null,
                List.of(
                        new KeyedAccount(
                                AccountRole.REPORTED_PERSON,
                                "Example",
                                null,
                                "rook",
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                List.of(),
                                null)),
                List.of());
    }

    private static GeneratedReferral withFiles(long seed) {
        return ReferralGenerator.of(Parameters.standard(), seed).stream(200)
                .filter(r -> r.files().size() == 1 && r.files().getFirst().described())
                .findFirst()
                .orElseThrow();
    }

    private ReceivedItem only(Path path) throws IOException {
        List<ReceivedItem> items = take(path);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private List<ReceivedItem> take(Path path) throws IOException {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(path, "command", "tester", items::add);
        return items;
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private ZipOutputStream zip(String name) throws IOException {
        OutputStream out = Files.newOutputStream(folder.resolve(name));
        return new ZipOutputStream(out);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String text(GeneratedReferral referral) {
        return new String(referral.cyberTipJson(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
