package org.rowan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rowan.intake.cybertipline.DocumentReader;

/** Long documents: never more than two in memory, and a slow sender holds up only himself. */
class BodyTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aSenderWhoSendsManyLongDocumentsSlowlyHoldsUpNoOther() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        List<Thread> slow = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            slow.add(
                    Thread.startVirtualThread(
                            () -> read("slow", new SequenceInputStream(zeros(), after(stalled)))));
        }

        Thread quick = Thread.startVirtualThread(() -> read("quick", zeros()));

        assertThat(quick.join(Duration.ofSeconds(30))).isTrue();
        stalled.countDown();
        for (Thread one : slow) {
            assertThat(one.join(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void aDocumentThatTricklesInIsGivenUp() {
        assertThatThrownBy(() -> Body.read("slow", zeros(), Duration.ofNanos(-1), whole -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too slowly");
    }

    @Test
    void oneByteMoreThanAllowedIsReadAndNoMore() throws IOException {
        AtomicInteger length = new AtomicInteger();
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }
                };
        Body.read("long", endless, HOUR, whole -> length.set(whole.length));
        assertThat(length).hasValue(DocumentReader.LONGEST + 1);
    }

    private static void read(String sender, InputStream in) {
        try {
            Body.read(sender, in, HOUR, whole -> {});
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static InputStream zeros() {
        return new ByteArrayInputStream(new byte[1 << 19]);
    }

    private static InputStream after(CountDownLatch moment) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    return moment.await(60, TimeUnit.SECONDS) ? -1 : ' ';
                } catch (InterruptedException stopped) {
                    throw new IOException(stopped);
                }
            }
        };
    }
}
