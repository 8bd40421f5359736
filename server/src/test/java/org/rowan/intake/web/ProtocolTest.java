package org.rowan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.web.Filing.Answer;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every endpoint and every response code of the protocol, as a client meets them. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class ProtocolTest {
    private final Senders senders;
    private final JdbcClient database;

    @LocalServerPort private int port;

    private Filing sender = new Filing(0, "", "");

    ProtocolTest(Senders senders, JdbcClient database) {
        this.senders = senders;
        this.database = database;
    }

    @BeforeEach
    void aSenderIsRegistered() {
        sender = new Filing(port, "Example", senders.add("Example", Senders.DEFAULT_RATE));
    }

    @Test
    void statusSaysWhoAndFromWhere() {
        Answer answer = sender.get("status");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.element("responseDescription"))
                .isEqualTo("Remote User : Example, Remote Ip : 127.0.0.1");
        assertThat(answer.body()).doesNotContain("reportId");
        assertThat(answer.http().headers().firstValue("Request-ID")).isPresent();
    }

    @Test
    void theSchemaIsServed() {
        assertThat(sender.get("xsd").body()).contains("Rowan's own schema").contains("xs:schema");
    }

    @Test
    void aWholeReportIsFiledAndAcknowledged() {
        Answer opened = sender.submit(Documents.report("whole"));
        byte[] picture = bytes(10_000, 1);
        Answer first = sender.upload(opened.report(), "gradient.png", picture);
        Answer second = sender.upload(opened.report(), "größe.png", bytes(70_000, 2));
        Answer info =
                sender.fileInfo(
                        Documents.details(
                                opened.report(),
                                first.element("fileId"),
                                "<fileViewedByEsp>true</fileViewedByEsp>"));
        Answer done = sender.multipart("finish", opened.report());

        assertThat(opened.code()).isZero();
        assertThat(opened.element("responseDescription")).isEqualTo("Success");
        assertThat(first.element("hash")).isEqualTo(md5(picture));
        assertThat(first.element("fileId")).matches("[c-f][0-9a-f]{31}");
        assertThat(info.code()).isZero();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body())
                .contains(
                        "<reportDoneResponse><responseCode>0</responseCode><reportId>"
                                + opened.report()
                                + "</reportId><files><fileId>"
                                + first.element("fileId")
                                + "</fileId><fileId>"
                                + second.element("fileId")
                                + "</fileId></files></reportDoneResponse>");
        assertThat(done.http().headers().firstValue("Receipt").orElse(""))
                .contains("not a report to NCMEC");
        assertThat(sender.get("receipt/" + opened.report()).body())
                .contains("Filed by      Example", "not a report to NCMEC");
        assertThat(tasksOf(opened.report())).isEqualTo(1);
    }

    @Test
    void finishingTwiceOrTooLateIsToldApart() {
        long finished = sender.submit(Documents.report("twice")).report();
        sender.finish(finished);
        long retracted = sender.submit(Documents.report("back")).report();

        assertThat(sender.finish(finished).code()).isEqualTo(5102);
        assertThat(sender.finish(finished).status()).isEqualTo(200);
        assertThat(sender.finish(finished).body()).contains("<reportDoneResponse>");
        assertThat(sender.retract(finished).code()).isEqualTo(5102);
        assertThat(sender.multipart("retract", retracted).code()).isZero();
        assertThat(sender.retract(retracted).code()).isEqualTo(5101);
        assertThat(sender.finish(retracted).code()).isEqualTo(5101);
        assertThat(sender.finish(987_654_321).code()).isEqualTo(5001);
        assertThat(sender.retract(987_654_321).status()).isEqualTo(404);
        assertThat(sender.upload(finished, "late.png", bytes(10, 3)).code()).isEqualTo(5102);
        assertThat(sender.upload(retracted, "late.png", bytes(300_000, 3)).code()).isEqualTo(5101);
        assertThat(sender.fileInfo(Documents.details(finished, "f", "")).code()).isEqualTo(5102);
    }

    @Test
    void detailsAreTakenOncePerFile() {
        long report = sender.submit(Documents.report("details")).report();
        String file = sender.upload(report, "a.png", bytes(10, 4)).element("fileId");

        assertThat(sender.fileInfo(Documents.details(report, "none", "")).code()).isEqualTo(5002);
        assertThat(sender.fileInfo(Documents.details(report, file, "")).code()).isZero();
        assertThat(sender.fileInfo(Documents.details(report, file, "")).code()).isEqualTo(4000);
    }

    @Test
    void anotherSendersReportDoesNotExist() {
        long report = sender.submit(Documents.report("mine")).report();
        Filing other = new Filing(port, "Other", senders.add("Other", Senders.DEFAULT_RATE));

        assertThat(other.upload(report, "a.png", bytes(10, 5)).code()).isEqualTo(5001);
        assertThat(other.finish(report).code()).isEqualTo(5001);
        assertThat(sender.finish(report).code()).isZero();
        assertThat(other.get("receipt/" + report).code()).isEqualTo(5001);
    }

    @Test
    void aWrongDocumentIsRefusedWithPlaceAndRuleAndKept() {
        Answer invalid =
                sender.submit(Documents.report("x").replace("<reporter>", "<oops/><reporter>"));
        Answer broken = sender.submit("<report>");
        Answer ruled = sender.submit(Documents.report("x").replace("r@example.com", ""));

        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.code()).isEqualTo(4100);
        assertThat(invalid.element("responseDescription"))
                .matches(
                        "(?s)Validation failed\n\\[\\d+,\\d+] - cvc-complex-type\\.2\\.4\\.a: Invalid content was"
                                + " found starting with element 'oops'\\. One of .*");
        assertThat(broken.code()).isEqualTo(4110);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(ruled.code()).isEqualTo(4100);
        assertThat(
                        database.sql(
                                        "select count(*) from intake.refused where sender = 'Example' and body is not null")
                                .query(Integer.class)
                                .single())
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/xml",
                "text/xml; charset=\"UTF-8\"",
                "application/xml",
                "text/plain;charset=UTF-8",
                "application/x-www-form-urlencoded"
            })
    void documentsAreTakenUnderEveryTypeThatClientsSend(@Nullable String type) {
        String declared =
                "\ufeff<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + Documents.report("type" + type);

        Answer answer = sender.post("submit", type, declared.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.code()).isZero();
    }

    @Test
    void badCredentialsAreToldWithAChallenge() {
        Answer answer = new Filing(port, "Example", "wrong").get("status");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(2000);
        assertThat(answer.http().headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic realm=");
        assertThat(answer.http().headers().firstValue("Request-ID")).isPresent();
        assertThat(new Filing(port, "nobody", "x").submit("<report/>").code()).isEqualTo(2000);
    }

    @Test
    void aDisabledSenderIsNobody() {
        Filing gone = new Filing(port, "Gone", senders.add("Gone", Senders.DEFAULT_RATE));
        assertThat(gone.get("status").status()).isEqualTo(200);
        senders.disable("Gone");
        assertThat(gone.get("status").status()).isEqualTo(401);
    }

    @Test
    void aChosenPasswordWorksToo() {
        senders.add("Chosen", Senders.DEFAULT_RATE, "correct horse battery");
        Filing chosen = new Filing(port, "Chosen", "correct horse battery");

        assertThat(chosen.get("status").status()).isEqualTo(200);
        assertThat(chosen.get("status").status()).isEqualTo(200);
        assertThat(new Filing(port, "Chosen", "correct horse").get("status").status())
                .isEqualTo(401);
    }

    @Test
    void aSenderThatIsTooFastIsSlowedDown() {
        Filing eager = new Filing(port, "Eager", senders.add("Eager", 1));
        Answer last = eager.get("status");
        for (int i = 0; i < 3; i++) {
            last = eager.get("status");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.http().headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void unknownPathsAndFormsAreToldClearly() {
        assertThat(sender.get("nothing").code()).isEqualTo(1210);
        assertThat(sender.post("finish", "text/plain", new byte[0]).code()).isEqualTo(4000);
        assertThat(sender.post("upload", "text/plain", new byte[0]).code()).isEqualTo(4200);
        assertThat(
                        sender.post(
                                        "upload",
                                        "multipart/form-data; boundary=x",
                                        "--x\r\nbroken".getBytes(StandardCharsets.UTF_8))
                                .code())
                .isEqualTo(4200);
        long report = sender.submit(Documents.report("order")).report();
        assertThat(sender.upload(report, "a.png", bytes(10, 6), false).code()).isEqualTo(4200);
    }

    @Test
    void aHugeDocumentIsRefusedWithoutBeingRead() {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        Answer answer =
                sender.post(
                        "submit",
                        "text/xml",
                        BodyPublishers.ofInputStream(() ->
                                new SequenceInputStream(
                                        Collections.enumeration(
                                                Collections.nCopies(
                                                        9,
                                                        new ByteArrayInputStream(megabyte.clone()) {
                                                            @Override
                                                            public void close() {
                                                                reset();
                                                            }
                                                        })))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn(4000, 4110);
    }

    @Test
    void theSameReportAgainIsOneReferralWithTwoReceipts() {
        long first = file("same", 10);
        long again = file("same", 10);
        long otherFiles = file("same", 11);

        assertThat(sender.finish(again).code()).isEqualTo(5102);
        assertThat(referralOf(again)).isEqualTo(first);
        assertThat(referralOf(otherFiles)).isEqualTo(otherFiles);
        assertThat(
                        database.sql("select tied_to from intake.referral where id = ?")
                                .param(otherFiles)
                                .query(Long.class)
                                .single())
                .isEqualTo(first);
        assertThat(tasksOf(first)).isEqualTo(1);
        assertThat(tasksOf(again)).isZero();
        assertThat(
                        database.sql("select count(*) from platform.content where referral = ?")
                                .param(again)
                                .query(Integer.class)
                                .single())
                .as("the copy's bytes are gone")
                .isZero();
    }

    @Test
    void aBatchedReportHasAtMostOneFileAndPlainDetails() {
        long report = sender.submit(Documents.batched()).report();
        String file = sender.upload(report, "meme.png", bytes(10, 7)).element("fileId");
        Answer plain =
                sender.fileInfo(
                        Documents.details(report, file, "<additionalInfo>x</additionalInfo>"));
        Answer viral =
                sender.fileInfo(
                        Documents.details(
                                report, file, "<fileAnnotations><viral/></fileAnnotations>"));
        sender.upload(report, "second.png", bytes(10, 8));
        Answer finish = sender.finish(report);

        assertThat(plain.code()).isEqualTo(4100);
        assertThat(viral.code()).isZero();
        assertThat(finish.status()).isEqualTo(400);
        assertThat(finish.code()).isEqualTo(4100);
        assertThat(sender.retract(report).code()).isZero();
    }

    private long file(String reference, int seed) {
        long report = sender.submit(Documents.report(reference)).report();
        String id = sender.upload(report, "a.png", bytes(5_000, seed)).element("fileId");
        sender.fileInfo(Documents.details(report, id, "<fileViewedByEsp>false</fileViewedByEsp>"));
        assertThat(sender.finish(report).code()).isZero();
        return report;
    }

    private long referralOf(long report) {
        return database.sql("select referral from intake.receipt where report = ?")
                .param(report)
                .query(Long.class)
                .single();
    }

    private int tasksOf(long report) {
        return database.sql(
                        "select count(*) from platform.task where stage = 'match' and subject = ?")
                .param(report)
                .query(Integer.class)
                .single();
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
