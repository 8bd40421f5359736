package org.rowan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.assess.Assessing;
import org.rowan.audit.AuditLog;
import org.rowan.intake.Intake;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.Packages;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.RecipientKey;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;

/** What one Rowan exports, another takes in as if it had been filed there. */
@RowanTest
class PackageTest {
    private static final String WHY = "Request 7 of Example Police";

    @Autowired private ReceiveItems receive;
    @Autowired private Intake intake;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private ExportPackage exporting;
    @Autowired private Packages packages;
    @Autowired private EraseReferral erasing;
    @Autowired private AuditLog log;
    @Autowired private KeyRing ring;
    @Autowired private Recipients recipients;

    @TempDir private Path folder;

    @Test
    void aCaseIsExportedAndTakenInWithItsOriginalDocumentsAndFiles() throws IOException {
        ReferralId first = report("first");
        CaseId caseId = assessing.casesOf(first).getFirst();
        byte[] raw = intake.findRaw(first).orElseThrow();
        Path file = folder.resolve("case.zip");

        ExportPackage.Exported done =
                exporting.export(caseId, file, "North Unit", null, true, WHY, "kim");

        assertThat(done.referrals()).containsExactly(first.toString());
        assertThat(done.files()).isEqualTo(2);
        assertThat(packages.sent(caseId))
                .as("on record, so that the recipient is told when a link is taken back")
                .anySatisfy(sent -> assertThat(sent.recipient()).isEqualTo("North Unit"));
        assertThat(log.history("referral", first.toString(), 5))
                .anySatisfy(entry -> {
                    assertThat(entry.verb()).isEqualTo("exported");
                    assertThat(entry.purpose()).isEqualTo(WHY);
                });
        ReceivedItem again = takeIn(file).getFirst();
        assertThat(again.duplicate()).as("known here already").isTrue();
        assertThat(again.referral()).isEqualTo(first);
        assertThat(intake.findSummary(first).orElseThrow().receipts()).isEqualTo(2);

        // Elsewhere, where nobody knows it: here, once it is erased.
        Report before = intake.findReport(first).orElseThrow();
        erasing.erase(first, new EraseReferral.Order("for this test", "kim", "sam"));
        ReceivedItem there = takeIn(file).getFirst();
        assertThat(there.duplicate()).isFalse();
        assertThat(there.state()).isEqualTo(ReferralState.RECEIVED);
        assertThat(intake.findRaw(there.referral())).hasValue(raw);
        Report after = intake.findReport(there.referral()).orElseThrow();
        assertThat(after.accounts()).isEqualTo(before.accounts());
        assertThat(after.files())
                .extracting(one -> one.name() + " " + content(one).sha256())
                .isEqualTo(
                        before.files().stream()
                                .map(one -> one.name() + " " + content(one).sha256())
                                .toList());
        ReferralSummary summary = intake.findSummary(there.referral()).orElseThrow();
        assertThat(summary.note())
                .contains("where it was " + first, "signed with key " + done.key());
        line.drain(stages);
        assertThat(assessing.casesOf(there.referral())).isNotEmpty();
    }

    @Test
    void withoutFilesTheirDigestsGoAlongAndTheSameReferralIsStillRecognised() throws IOException {
        ReferralId referral = report("second");
        Path file = folder.resolve("digests.zip");
        exporting.export(
                assessing.casesOf(referral).getFirst(),
                file,
                "North Unit",
                null,
                false,
                WHY,
                "kim");

        assertThat(entries(file))
                .contains(referral + "/landscape.bin.rowan-digests.json")
                .doesNotContain(referral + "/landscape.bin");
        assertThat(takeIn(file).getFirst().duplicate()).isTrue();
        erasing.erase(referral, new EraseReferral.Order("for this test", "kim", "sam"));
        Report there = intake.findReport(takeIn(file).getFirst().referral()).orElseThrow();
        assertThat(there.files())
                .extracting(ReportedFile::name)
                .containsExactlyInAnyOrder("landscape.bin", "hills.bin");
        assertThat(there.files())
                .as("only digests")
                .allSatisfy(one -> assertThat(content(one).reference()).isEmpty());
    }

    @Test
    void aSealedPackageOpensWhereItIsAddressedToAndNowhereElse() throws IOException {
        ReferralId referral = report("sealed");
        CaseId caseId = assessing.casesOf(referral).getFirst();
        RecipientKey ours = ring.exchange(Instant.EPOCH).publicKey();
        recipients.add("Ourselves", RecipientKey.parse(ours.text()), "kim");
        RecipientKey recorded = recipients.find("Ourselves").orElseThrow();
        assertThat(recorded).isEqualTo(ours);
        Path file = folder.resolve("for-us.rowan");

        ExportPackage.Exported done =
                exporting.export(caseId, file, "Ourselves", recorded, true, WHY, "kim");

        assertThat(done.sealedFor()).isEqualTo(ours.id());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(RecipientKey.MAGIC)
                .doesNotContain("rowan-manifest", "sealed of hills");
        ReceivedItem again = takeIn(file).getFirst();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.referral()).isEqualTo(referral);
        assertThat(log.history("case", caseId.toString(), 5))
                .anySatisfy(entry -> assertThat(entry.details()).contains("sealed for"));

        recipients.remove("Ourselves");
        assertThat(recipients.find("Ourselves")).isEmpty();
        assertThatThrownBy(() -> recipients.remove("Ourselves")).isInstanceOf(UnusableInput.class);

        Path elsewhere = folder.resolve("for-others.rowan");
        RecipientKey others =
                KeyRing.create(folder.resolve("other.keys"), Instant.EPOCH)
                        .exchange(Instant.EPOCH)
                        .publicKey();
        exporting.export(caseId, elsewhere, "Others", others, true, WHY, "kim");
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.rowan"), Arrays.copyOf(whole, whole.length / 2));
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.rowan"), changed);
        for (Path bad : List.of(elsewhere, cut, altered)) {
            List<ReceivedItem> items = takeIn(bad);
            assertThat(items).as(bad.toString()).hasSize(1);
            assertThat(items.getFirst().state()).isEqualTo(ReferralState.NEEDS_A_PERSON);
            assertThat(items.getFirst().note()).contains("sealed for another installation");
        }
    }

    @Test
    void everyShapeOfReferralTravels() throws IOException {
        for (Sample sample : List.of(Sample.CYBERTIP_MAXIMAL, Sample.CSV)) {
            Path source = folder.resolve(sample.file());
            Files.write(source, sample.bytes());
            ReferralId referral = takeIn(source).getFirst().referral();
            ReportForm form = intake.findSummary(referral).orElseThrow().form();
            line.drain(stages);
            Path file = folder.resolve(form + ".zip");
            exporting.export(
                    assessing.casesOf(referral).getFirst(),
                    file,
                    "North Unit",
                    null,
                    true,
                    WHY,
                    "kim");
            assertThat(takeIn(file)).as(form.name()).allMatch(ReceivedItem::duplicate);
        }
    }

    @Test
    void aPackageThatIsNotWhatItSaysIsKeptWholeForAPerson() throws IOException {
        ReferralId referral = report("third");
        Path file = folder.resolve("whole.zip");
        exporting.export(
                assessing.casesOf(referral).getFirst(), file, "North Unit", null, true, WHY, "kim");

        Path altered = Files.copy(file, folder.resolve("altered.zip"));
        Path extended = Files.copy(file, folder.resolve("extended.zip"));
        Path relabelled = Files.copy(file, folder.resolve("relabelled.zip"));
        change(altered, referral + "/landscape.bin", "something else");
        change(extended, referral + "/one-more.bin", "not listed");
        change(relabelled, "rowan-manifest.json", "{\"format\":\"rowan-package\",\"version\":1}");
        Path unsigned = folder.resolve("unsigned.zip");
        try (OutputStream out = Files.newOutputStream(unsigned);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("rowan-manifest.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
        }

        for (Path bad : List.of(altered, extended, relabelled, unsigned)) {
            List<ReceivedItem> items = takeIn(bad);
            assertThat(items).as(bad.toString()).hasSize(1);
            assertThat(items.getFirst().form()).isEqualTo(ReportForm.PACKAGE);
            assertThat(items.getFirst().state()).isEqualTo(ReferralState.NEEDS_A_PERSON);
            assertThat(items.getFirst().note()).contains("a package");
        }
    }

    @Test
    void anExportNeedsAReasonACaseAndAFreeName() throws IOException {
        CaseId caseId = assessing.casesOf(report("fourth")).getFirst();
        Path file = folder.resolve("taken.zip");
        Files.createFile(file);

        assertThatThrownBy(
                        () -> exporting.export(caseId, file, "North Unit", null, false, WHY, "kim"))
                .isInstanceOf(UnusableInput.class);
        Path free = folder.resolve("free.zip");
        assertThatThrownBy(
                        () -> exporting.export(caseId, free, "North Unit", null, false, " ", "kim"))
                .hasMessageContaining("reason");
        assertThatThrownBy(() ->
                        exporting.export(
                                new CaseId(999_999), free, "North Unit", null, false, WHY, "kim"))
                .hasMessageContaining("no case");
        assertThat(free).doesNotExist();
    }

    private static StoredContent content(ReportedFile file) {
        return Objects.requireNonNull(file.content());
    }

    private ReferralId report(String name) throws IOException {
        Path report = Files.createDirectories(folder.resolve(name));
        String xml =
                new String(Sample.REPORT_MINIMAL.bytes(), StandardCharsets.UTF_8)
                        .replace("</report>", "<!-- " + name + " --></report>");
        Files.writeString(report.resolve("report.xml"), xml);
        Files.writeString(report.resolve("landscape.bin"), name + " of hills");
        Files.writeString(report.resolve("hills.bin"), (name + " large ").repeat(20_000));
        Files.write(
                report.resolve("landscape.bin.fileinfo.xml"), Sample.FILE_DETAILS_MINIMAL.bytes());
        ReferralId referral = takeIn(report).getFirst().referral();
        line.drain(stages);
        return referral;
    }

    private List<ReceivedItem> takeIn(Path path) throws IOException {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(path, "command", "robin", items::add);
        return items;
    }

    private static List<String> entries(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static void change(Path zip, String entry, String text) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of())) {
            Files.writeString(files.getPath(entry), text);
        }
    }
}
