package org.rowan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.web.Filing;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.erase.Remains;
import org.rowan.testkit.generate.picture.Digests;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside the police, without a named legal basis, files are hashed and never kept. */
@RowanTest(http = WebEnvironment.RANDOM_PORT, properties = "rowan.profile=hotline")
class LegalBasisTest {
    private static final byte[] SMALL =
            ("\u0000\u0001 hills ".repeat(50)).getBytes(StandardCharsets.UTF_8);
    private static final byte[] LARGE =
            ("\u0000\u0001 valleys ".repeat(20_000)).getBytes(StandardCharsets.UTF_8);

    @Autowired private Senders senders;
    @Autowired private Intake intake;
    @Autowired private ReceiveItems receive;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Value("${rowan.content}")
    private Path contentFolder;

    @Test
    void aFiledReportKeepsDigestsAndNoFile() {
        Filing platform = new Filing(port, "Example", senders.add("Example", Senders.DEFAULT_RATE));
        long report =
                platform.submit(new String(Sample.REPORT_MINIMAL.bytes(), StandardCharsets.UTF_8))
                        .report();
        for (byte[] file : List.of(SMALL, LARGE)) {
            assertThat(platform.upload(report, "hills.bin", file).element("hash"))
                    .isEqualTo(Digests.of(file).md5());
        }
        assertThat(platform.finish(report).code()).isZero();

        assertThat(intake.findReport(new ReferralId(report)).orElseThrow().files())
                .extracting(file -> Objects.requireNonNull(file.content()))
                .satisfiesExactly(
                        first -> assertThat(first.sha256()).isEqualTo(Digests.of(SMALL).sha256()),
                        second -> assertThat(second.sha256()).isEqualTo(Digests.of(LARGE).sha256()))
                .allSatisfy(content -> assertThat(content.reference()).isEmpty());
        nothingIsKept();
    }

    @Test
    void neitherDoesAnUploadThatWasRefusedNorAPictureOrArchiveSomebodyBrings() throws IOException {
        Filing platform = new Filing(port, "Other", senders.add("Other", Senders.DEFAULT_RATE));
        assertThat(platform.upload(999_999_999L, "hills.bin", SMALL).code()).isEqualTo(5001);
        assertThat(
                        jdbc.sql("select length from intake.refused where sender = 'Other'")
                                .query(Long.class)
                                .single())
                .as("that it came is kept")
                .isPositive();

        ReceivedItem picture = bring("hills.png", LARGE);
        assertThat(picture.state()).isEqualTo(ReferralState.NEEDS_A_PERSON);
        assertThat(picture.note()).contains("only the digest is kept");
        assertThat(intake.findRaw(picture.referral())).isEmpty();
        assertThat(intake.findSummary(picture.referral()).orElseThrow().sha256())
                .isEqualTo(Digests.of(LARGE).sha256());
        assertThat(bring("hills.png", LARGE).duplicate()).isTrue();

        ReceivedItem letter =
                bring("letter.txt", "About the weather".getBytes(StandardCharsets.UTF_8));
        assertThat(intake.findRaw(letter.referral())).as("words are kept").isPresent();
        nothingIsKept();
    }

    private ReceivedItem bring(String name, byte[] bytes) throws IOException {
        List<ReceivedItem> items = new ArrayList<>();
        receive.receive(name, new ByteArrayInputStream(bytes), "upload", "robin", items::add);
        return items.getFirst();
    }

    private void nothingIsKept() {
        assertThat(
                        jdbc.sql("select coalesce(max(length), 0) from platform.content")
                                .query(Long.class)
                                .single())
                .isLessThan(SMALL.length);
        assertThat(
                        jdbc.sql("select count(*) from intake.refused where length(body) > 64")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(new Remains(jdbc).of(List.of("hills hills"), contentFolder)).isEmpty();
    }
}
