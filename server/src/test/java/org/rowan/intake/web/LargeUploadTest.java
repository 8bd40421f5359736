package org.rowan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rowan.intake.Intake;
import org.rowan.intake.StoredContent;
import org.rowan.intake.receiving.Senders;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.content.ContentName;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.testkit.samples.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A large file travels through the door in one stream: digested, sealed and back again whole. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class LargeUploadTest {
    private static final long LENGTH = 48L << 20;
    private static final String BOUNDARY = "hills-and-valleys";

    @Autowired private Senders senders;
    @Autowired private Intake intake;
    @Autowired private ContentStore contents;
    @Autowired private ReferralKeys keys;
    @LocalServerPort private int port;

    @Value("${rowan.content}")
    private Path contentFolder;

    @Test
    void aFileOf48MebibytesIsDigestedSealedAndReadBack() throws Exception {
        Filing platform = platform("Large");
        long report = open(platform);
        MessageDigest sent = MessageDigest.getInstance("MD5");

        Filing.Answer answer =
                upload(platform, report, new DigestInputStream(new Noise(LENGTH), sent));

        assertThat(answer.element("hash")).isEqualTo(HexFormat.of().formatHex(sent.digest()));
        assertThat(platform.finish(report).code()).isZero();
        ReferralId id = new ReferralId(report);
        StoredContent content =
                Objects.requireNonNull(
                        intake.findReport(id).orElseThrow().files().getFirst().content());
        assertThat(content.bytes()).isEqualTo(LENGTH);
        try (InputStream back =
                contents.open(id, keys.get(id), new ContentName(content.reference()))) {
            MessageDigest read = MessageDigest.getInstance("MD5");
            new DigestInputStream(back, read).transferTo(OutputStream.nullOutputStream());
            assertThat(HexFormat.of().formatHex(read.digest())).isEqualTo(content.md5());
        }
    }

    @Test
    void aSenderThatBreaksOffLeavesNothingBehind() throws Exception {
        Filing platform = platform("Broken");
        long report = open(platform);
        InputStream half =
                new SequenceInputStream(
                        new Noise(8L << 20),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the line is down");
                            }
                        });

        assertThatThrownBy(() -> upload(platform, report, half)).isInstanceOf(Exception.class);

        assertThat(platform.finish(report).code()).as("the report is open still").isZero();
        assertThat(intake.findReport(new ReferralId(report)).orElseThrow().files()).isEmpty();
        for (int look = 0; look < 200 && !nothingArrives(); look++) {
            Thread.sleep(50); // The server hears of the end of the line when it reads on.
        }
        assertThat(nothingArrives()).isTrue();
    }

    private boolean nothingArrives() throws IOException {
        try (Stream<Path> arriving = Files.list(contentFolder.resolve("arriving"))) {
            return arriving.findAny().isEmpty();
        }
    }

    private Filing platform(String name) {
        return new Filing(port, name, senders.add(name, Senders.DEFAULT_RATE));
    }

    private static long open(Filing platform) {
        return platform.submit(new String(Sample.REPORT_MINIMAL.bytes(), StandardCharsets.UTF_8))
                .report();
    }

    private static Filing.Answer upload(Filing platform, long report, InputStream file) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n%d\r\n--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"hills.bin\"\r\n\r\n"
                        .formatted(BOUNDARY, report, BOUNDARY);
        InputStream body =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(bytes(head), file, bytes("\r\n--" + BOUNDARY + "--\r\n"))));
        return platform.post(
                "upload",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofInputStream(() -> body));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** So many bytes that no compression shortens, the same each time. */
    private static final class Noise extends InputStream {
        private final SplittableRandom random = new SplittableRandom(48);
        private long left;

        Noise(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] some = new byte[(int) Math.min(length, left)];
            random.nextBytes(some);
            System.arraycopy(some, 0, into, from, some.length);
            left -= some.length;
            return some.length;
        }
    }
}
