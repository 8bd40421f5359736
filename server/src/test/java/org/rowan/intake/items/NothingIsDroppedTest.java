package org.rowan.intake.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.intake.ReportForm;
import org.rowan.intake.cybertip.CyberTipSplitter;
import org.rowan.platform.RowanTest;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;

/** Whatever lies in a folder or an archive is taken in or kept, in however odd a place it lies. */
@RowanTest
class NothingIsDroppedTest {
    private final ReceiveItems receive;

    @TempDir private Path folder = Path.of("");

    NothingIsDroppedTest(ReceiveItems receive) {
        this.receive = receive;
    }

    @Test
    void aFileInADeepFolderOrWithADotBeforeItsNameIsTakenIn() throws IOException {
        write("deep/" + "d/".repeat(20) + "tip.json", "{\"reportId\":\"deep\"}");
        write("deep/.tip.json", "{\"reportId\":\"dot\"}");
        write("deep/.DS_Store", "litter");

        assertThat(take("deep"))
                .extracting(ReceivedItem::form)
                .containsExactly(ReportForm.CYBERTIP_JSON, ReportForm.CYBERTIP_JSON);
    }

    @Test
    void whatLiesBesideAReportWithoutBeingItsFileStandsForItself() throws IOException {
        byte[] report =
                ReferralGenerator.of(Parameters.standard(), 5).stream(1)
                        .findFirst()
                        .orElseThrow()
                        .reportXml();
        write("one/report.xml", new String(report, StandardCharsets.UTF_8));
        write("one/lost.png.fileinfo.xml", "<fileDetails/>");
        write("one/later/letter.txt", "a letter about chess");

        assertThat(take("one"))
                .extracting(ReceivedItem::form)
                .containsExactly(
                        ReportForm.CYBERTIPLINE_XML, ReportForm.DOCUMENT, ReportForm.DOCUMENT);
    }

    @Test
    void anArchiveThatIsDamagedInsideIsKeptWhole() throws IOException {
        byte[] noise = new byte[20_000];
        new SplittableRandom(3).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + (noise[i] & 7));
        }
        Path file = folder.resolve("damaged.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.json"));
            zip.write("{\"reportId\":\"whole\"}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("b.txt"));
            zip.write(noise);
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 2_000; i < 2_400; i++) {
            bytes[i] = (byte) 0xff;
        }
        Files.write(file, bytes);

        List<ReceivedItem> items = take("damaged.zip");

        assertThat(items)
                .extracting(ReceivedItem::state)
                .containsExactly(ReferralState.RECEIVED, ReferralState.NEEDS_A_PERSON);
        assertThat(items.getLast().note()).isEqualTo("an archive that is damaged inside");
    }

    @Test
    void charactersThatNoDatabaseTakesAreNoReasonToRefuseAReferral() throws IOException {
        write(
                "odd.json",
                """
                {"reportId":"odd\\u0000","reportedInformation":{"reportingEsp":{"espName":"a\\u0000b"},
                "reportedPeople":{"reportedPersons":[{"screenName":"rook\\ud800x"}]}}}
                """);
        write("odd.csv", "said,screen_name\na\0b,c\0d\n");

        assertThat(take("odd.json"))
                .extracting(ReceivedItem::state)
                .containsExactly(ReferralState.RECEIVED);
        assertThat(take("odd.csv"))
                .extracting(ReceivedItem::state)
                .containsExactly(ReferralState.RECEIVED);
    }

    @Test
    void aFileMadeToFloodTheListOfWhatNeedsAPersonIsAFewItemsAtMost() throws IOException {
        String zeros = "[" + "0,".repeat(50_000) + "0]";
        write("flood.csv", "said\n" + "x\n".repeat(300_000));

        assertThat(CyberTipSplitter.split(zeros.getBytes(StandardCharsets.UTF_8)))
                .hasSize(101)
                .last()
                .satisfies(rest -> assertThat(rest.bytes()).hasSizeGreaterThan(90_000));
        assertThat(take("flood.csv"))
                .singleElement()
                .satisfies(item -> assertThat(item.note()).contains("more than 250000 rows"));
    }

    private List<ReceivedItem> take(String name) throws IOException {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(folder.resolve(name), "command", "tester", items::add);
        return items;
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content);
    }
}
