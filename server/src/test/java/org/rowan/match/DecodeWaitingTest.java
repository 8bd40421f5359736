package org.rowan.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.ReferralId;
import org.rowan.match.media.ContentHasher;
import org.rowan.match.media.ContentHashes;
import org.rowan.match.media.InventedPicture;
import org.rowan.match.media.InventedVideo;
import org.rowan.platform.RowanTest;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.Received;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files with content, from the sealed store through the child processes to a hit or a reason. */
@RowanTest
class DecodeWaitingTest {
    private final InventedReferrals referrals = new InventedReferrals();
    private final AutowireCapableBeanFactory beans;
    private final Banks banks;
    private final Matching matching;
    private final ContentHasher hasher;
    private final ContentStore contents;
    private final ReferralKeys keys;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    DecodeWaitingTest(
            AutowireCapableBeanFactory beans,
            Banks banks,
            Matching matching,
            ContentHasher hasher,
            ContentStore contents,
            ReferralKeys keys,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.beans = beans;
        this.banks = banks;
        this.matching = matching;
        this.hasher = hasher;
        this.contents = contents;
        this.keys = keys;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from platform.task").update();
    }

    @Test
    void aTurnedPictureIsFoundByWhatAPersonSees() throws IOException {
        long entry = list("TURNED", "pdq", upright(InventedPicture.of(11)));
        long referral = filed(501, InventedPicture.turned(11));

        assertThat(file(referral, 0).reading()).isEqualTo(Reading.WAITING);
        assertThat(file(referral, 0).hits()).isEmpty();
        decodeAndLookUp();

        FileFinding file = file(referral, 0);
        assertThat(file.reading()).isEqualTo(Reading.HASHED);
        assertThat(file.quality()).isGreaterThanOrEqualTo(50);
        assertThat(file.hits())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.entry()).isEqualTo(entry);
                    assertThat(hit.algorithm()).isEqualTo("pdq");
                    assertThat(hit.orientation()).startsWith("rotate");
                    assertThat(hit.distance()).isLessThanOrEqualTo(31);
                    assertThat(hit.quality()).isEqualTo(file.quality());
                    assertThat(hit.exact()).isFalse();
                });
        assertThat(tasks("link")).contains(referral);
    }

    @Test
    void anExcerptOfAListedVideoAndAVideoThatHoldsAListedClipAreFound() throws IOException {
        byte[] whole = new InventedVideo(12, 160, 120).avi();
        byte[] excerpt = new InventedVideo(6, 160, 120).avi();
        long listed = list("FILMS", "vpdq", vpdq(whole));
        long clip = list("CLIPS", "vpdq", vpdq(excerpt));

        long query = filed(502, excerpt);
        long longer = filed(503, whole);
        decodeAndLookUp();

        assertThat(file(query, 0).hits())
                .extracting(Hit::entry)
                .containsExactlyInAnyOrder(listed, clip);
        Hit hit = file(longer, 0).hits().getFirst();
        assertThat(hit.algorithm()).isEqualTo("vpdq");
        assertThat(hit.distance()).isLessThanOrEqualTo(20);
        assertThat(hit.policy()).startsWith("frames pdq<=31");
        assertThat(file(longer, 0).hits())
                .extracting(Hit::entry)
                .containsExactlyInAnyOrder(listed, clip);
    }

    @Test
    void whatCannotBeDecodedKeepsItsDigestsAndSaysWhyAndTheOthersAreDecoded() throws IOException {
        byte[] picture = InventedPicture.of(12);
        byte[] noise = new byte[4_000];
        new SplittableRandom(20261123).nextBytes(noise);
        long referral =
                filed(504, Arrays.copyOf(picture, 60), noise, InventedPicture.flat(), picture);
        decodeAndLookUp();

        assertThat(file(referral, 0).reading()).isEqualTo(Reading.UNREADABLE);
        assertThat(file(referral, 0).reason()).isNotBlank();
        assertThat(file(referral, 1).reading()).isEqualTo(Reading.UNREADABLE);
        assertThat(file(referral, 1).reason()).contains("neither a picture nor a video");
        assertThat(file(referral, 2).reading()).isEqualTo(Reading.LOW_QUALITY);
        assertThat(file(referral, 2).reason()).contains("too flat");
        assertThat(file(referral, 3).reading()).isEqualTo(Reading.HASHED);

        banks.add(
                banks.open(Bank.named("BY_DIGEST"), "test").orElseThrow(),
                ListedEntry.of(
                        "local",
                        null,
                        List.of(
                                Fingerprint.read("md5", hasher.digests(noise).md5())
                                        .orElseThrow())),
                "test");
        rematch();
        assertThat(file(referral, 1).knownByDigest()).isTrue();
    }

    @Test
    void contentThatMayNotBeKeptIsComparedByItsDigestsAlone() {
        StoredContent digests =
                new StoredContent("", 10, "a".repeat(32), "a".repeat(40), "a".repeat(64));
        long referral = referrals.add(505, "elm", InventedReferrals.content(0, digests));
        match(referral);

        assertThat(file(referral, 0).reading()).isEqualTo(Reading.HASHES_ONLY);
    }

    private long filed(long number, byte[]... files) throws IOException {
        ReferralId id = new ReferralId(number);
        SealedBox box = Objects.requireNonNull(transaction.execute(status -> keys.create(id)));
        ReportedFile[] reported = new ReportedFile[files.length];
        for (int i = 0; i < files.length; i++) {
            Received received = contents.receive(id, box, new ByteArrayInputStream(files[i]));
            transaction.executeWithoutResult(status -> contents.keep(received));
            reported[i] =
                    InventedReferrals.content(
                            i,
                            new StoredContent(
                                    received.name().value(),
                                    received.length(),
                                    received.md5(),
                                    received.sha1(),
                                    received.sha256()));
        }
        referrals.add(number, "account " + number, reported);
        match(number);
        return number;
    }

    private long list(String bank, String type, String value) {
        return banks.add(
                banks.open(Bank.named(bank), "test").orElseThrow(),
                ListedEntry.of("local", null, List.of(Fingerprint.read(type, value).orElseThrow())),
                "test");
    }

    private String upright(byte[] picture) {
        byte[] turns = Objects.requireNonNull(hasher.picture(picture).pdq());
        return java.util.HexFormat.of().formatHex(turns, 0, 32);
    }

    /** As the vpdq program writes it. */
    private String vpdq(byte[] video) {
        return hasher.any(video).frames().stream()
                .map(DecodeWaitingTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(ContentHashes.Frame frame) {
        return "%d,%d,%s,%d.000"
                .formatted(
                        frame.number(),
                        frame.quality(),
                        java.util.HexFormat.of().formatHex(frame.pdq()),
                        frame.number());
    }

    private void match(long referral) {
        MatchStage stage = InventedReferrals.stage(referrals, beans);
        transaction.executeWithoutResult(status -> stage.work(List.of(referral)));
    }

    private void decodeAndLookUp() {
        DecodeWaiting decoding = beans.getBean(DecodeWaiting.class);
        while (decoding.decode(16) > 0) {
            // until nothing waits
        }
        transaction.executeWithoutResult(
                status -> beans.getBean(PerceptualStage.class).work(tasks(PerceptualStage.NAME)));
    }

    private void rematch() {
        for (int i = 0; i < 3; i++) {
            beans.getBean(RematchPast.class).work();
        }
    }

    private FileFinding file(long referral, int index) {
        return matching.findFindings(new ReferralId(referral)).orElseThrow().files().get(index);
    }

    private List<Long> tasks(String stage) {
        return jdbc.sql("select subject from platform.task where stage = ? order by id")
                .param(stage)
                .query((row, i) -> row.getLong(1))
                .list();
    }
}
