package org.rowan.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files are kept whole, sealed, once a referral, and those that no row names are swept. */
@RowanTest
class ContentStoreTest {
    private static final int LARGEST_IN_ROW = 1000;
    private static final AtomicLong NUMBER = new AtomicLong();

    @TempDir Path folder;

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final ReferralKeys keys;
    private final TransactionTemplate transactions;
    private final ReferralId referral = new ReferralId(NUMBER.incrementAndGet());
    private ContentStore store;
    private SealedBox box;

    ContentStoreTest(
            JdbcClient jdbc, KeyRing ring, ReferralKeys keys, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.keys = keys;
        this.transactions = transactions;
    }

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.in(folder, LARGEST_IN_ROW, jdbc, ring, InstantSource.system());
        box = keys.create(referral);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 1001, 5_000_000})
    void aFileIsDigestedKeptAndReadAgain(int length) throws IOException {
        byte[] file = random(length);

        Received received = keep(file);

        assertThat(received.length()).isEqualTo(length);
        assertThat(received.sha256()).isEqualTo(hex("SHA-256", file));
        assertThat(received.sha1()).isEqualTo(hex("SHA-1", file));
        assertThat(received.md5()).isEqualTo(hex("MD5", file));
        assertThat(store.open(referral, box, received.name()).readAllBytes()).isEqualTo(file);
        assertThat(filesOnDisk()).hasSize(length > LARGEST_IN_ROW ? 1 : 0);
    }

    @Test
    void neitherNameNorBytesOnTheDiskTellWhatTheFileIs() throws IOException {
        byte[] file =
                "a harmless text ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Received received = keep(file);

        Path onDisk = filesOnDisk().getFirst();
        assertThat(onDisk.toString())
                .doesNotContain(received.sha256())
                .doesNotContain(received.md5());
        assertThat(
                        new String(
                                Files.readAllBytes(onDisk),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("harmless");
    }

    @Test
    void theSameFileInTwoReferralsIsStoredUnderEachKey() throws IOException {
        byte[] file = random(5000);
        ReferralId other = new ReferralId(NUMBER.incrementAndGet());
        SealedBox otherBox = keys.create(other);

        Received mine = keep(file);
        Received theirs = store.receive(other, otherBox, new ByteArrayInputStream(file));
        store.keep(theirs);

        assertThat(mine.name()).isNotEqualTo(theirs.name());
        store.deleteAll(referral);
        assertThat(store.open(other, otherBox, theirs.name()).readAllBytes()).isEqualTo(file);
        assertThatThrownBy(() -> store.open(referral, box, mine.name()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameFileTwiceInOneReferralIsOne() throws IOException {
        byte[] file = random(5000);

        Received first = keep(file);
        Received second = keep(file);

        assertThat(second.name()).isEqualTo(first.name());
        assertThat(store.open(referral, box, first.name()).readAllBytes()).isEqualTo(file);
        assertThat(store.sweep(Duration.ZERO)).isEqualTo(1);
        assertThat(store.open(referral, box, first.name()).readAllBytes()).isEqualTo(file);
    }

    @Test
    void aCrashBetweenFileAndRowLeavesAFileThatIsSweptOnceItIsOld() throws IOException {
        Received kept = keep(random(5000));
        store.receive(referral, box, new ByteArrayInputStream(random(6000))); // never kept
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            store.keep(receive(random(7000)));
        });

        assertThat(store.sweep(Duration.ofHours(1))).isZero();
        assertThat(store.sweep(Duration.ZERO)).isEqualTo(2);
        assertThat(store.open(referral, box, kept.name())).isNotEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        InputStream broken =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (--left <= 0) {
                            throw new IOException("the client went away");
                        }
                        return 7;
                    }
                };

        assertThatThrownBy(() -> store.receive(referral, box, broken))
                .hasMessage("the client went away");
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void aFileIsDeletedWithTheCommitAndNotBefore() throws IOException {
        Received received = keep(random(5000));

        transactions.executeWithoutResult(status -> {
            assertThat(store.delete(received.name())).isTrue();
            status.setRollbackOnly();
        });
        assertThat(store.open(referral, box, received.name())).isNotEmpty();

        transactions.executeWithoutResult(status -> store.delete(received.name()));
        assertThat(filesOnDisk()).isEmpty();
        assertThat(store.delete(received.name())).isFalse();
    }

    @Test
    void twoFilesOfAReferralExchangedOnTheDiskAreNoticed() throws IOException {
        Received first = keep(random(5000));
        Received second = keep(random(6000));
        jdbc.sql("update platform.content set file = ? where name = ?")
                .param(second.file())
                .param(first.name().bytes())
                .update();

        assertThatThrownBy(() -> store.open(referral, box, first.name()).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the file");
    }

    @Test
    void memoryStaysFlatWhateverTheLength() throws IOException {
        long length = 64L << 20;
        InputStream endless =
                new InputStream() {
                    private long left = length;

                    @Override
                    public int read() {
                        return left-- > 0 ? 1 : -1;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int count) {
                        int given = (int) Math.min(left, count);
                        left -= given;
                        return given == 0 ? -1 : given;
                    }
                };

        long before = allocated();
        Received received = store.receive(referral, box, endless);

        assertThat(received.length()).isEqualTo(length);
        assertThat(allocated() - before).as("bytes allocated").isLessThan(length / 4);
    }

    /** All that this thread ever took from the heap, so that no collection hides anything. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private Received keep(byte[] file) {
        Received received = receive(file);
        store.keep(received);
        return received;
    }

    private Received receive(byte[] file) {
        try {
            return store.receive(referral, box, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> filesOnDisk() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String hex(String algorithm, byte[] bytes) {
        return HexFormat.of().formatHex(Digests.digest(algorithm).digest(bytes));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }
}
