package org.rowan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is read part by part, however its bytes fall into reads. */
class MultipartStreamTest {
    private static final String BOUNDARY = "--b";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 4_096, 1 << 20})
    void partsAreTheSameHoweverTheBytesArrive(int atATime) throws IOException {
        byte[] content = new byte[200_000];
        new SplittableRandom(atATime).nextBytes(content);
        byte[] nearly = ("\r\n--" + BOUNDARY.substring(1)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(nearly, 0, content, 5_000, nearly.length);
        InputStream body = new Dribble(form(content), atATime);
        MultipartStream parts = new MultipartStream(body, BOUNDARY);

        List<String> names = new ArrayList<>();
        byte[] file = {};
        for (MultipartStream.Part part = parts.next(); part != null; part = parts.next()) {
            names.add(part.name() + "/" + part.fileName());
            if (part.name().equals("file")) {
                file = part.body().readAllBytes();
            }
        }

        assertThat(names).containsExactly("id/null", "file/größe.png", "empty/null");
        assertThat(file).isEqualTo(content);
    }

    @Test
    void twoGibibytesPassThroughOneBuffer() throws IOException {
        long length = 2L << 30;
        MultipartStream parts = new MultipartStream(new Endless(length), BOUNDARY);
        MultipartStream.Part part = Objects.requireNonNull(parts.next());
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        for (int some = part.body().read(buffer); some >= 0; some = part.body().read(buffer)) {
            read += some;
        }
        assertThat(read).isEqualTo(length);
        assertThat(parts.next()).isNull();
    }

    private static byte[] form(byte[] content) {
        String start =
                "preamble\r\n--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n5\r\n--"
                        + BOUNDARY
                        + "  \r\nContent-Type: image/png\r\ncontent-disposition: form-data; name=file; filename=\"größe.png\"\r\n\r\n";
        String end =
                "\r\n--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--"
                        + BOUNDARY
                        + "--\r\nepilogue";
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] tail = end.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        System.arraycopy(tail, 0, whole, head.length + content.length, tail.length);
        return whole;
    }

    /** A slow sender: so many bytes a read. */
    private static final class Dribble extends ByteArrayInputStream {
        private final int atATime;

        Dribble(byte[] bytes, int atATime) {
            super(bytes);
            this.atATime = atATime;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, atATime));
        }
    }

    /** A form with a file of so many zeros. */
    private static final class Endless extends InputStream {
        private final byte[] head =
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big\"\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        private final byte[] tail =
                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        private final long length;
        private long at;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            if (at < head.length) {
                return give(head, (int) at, target, offset, most);
            }
            long inside = at - head.length;
            if (inside < length) {
                int given = (int) Math.min(most, length - inside);
                Arrays.fill(target, offset, offset + given, (byte) 0);
                at += given;
                return given;
            }
            int inTail = (int) (inside - length);
            return inTail >= tail.length ? -1 : give(tail, inTail, target, offset, most);
        }

        private int give(byte[] source, int from, byte[] target, int offset, int most) {
            int given = Math.min(most, source.length - from);
            System.arraycopy(source, from, target, offset, given);
            at += given;
            return given;
        }
    }
}
