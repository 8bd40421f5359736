package org.rowan.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rowan.match.InventedReferrals.hashes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.engine.hash.Hash256;
import org.rowan.kernel.ReferralId;
import org.rowan.match.live.EntryHit;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.RowanTest;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RowanTest
class LikenessTest {
    private static final long SEED = 20261122;

    /** One for all tests, which share a database: no two may draw the same hash. */
    private static final SplittableRandom RANDOM = new SplittableRandom(SEED);

    private final InventedReferrals referrals = new InventedReferrals();
    private final AutowireCapableBeanFactory beans;
    private final Banks banks;
    private final Matching matching;
    private final LiveBanks live;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    LikenessTest(
            AutowireCapableBeanFactory beans,
            Banks banks,
            Matching matching,
            LiveBanks live,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.beans = beans;
        this.banks = banks;
        this.matching = matching;
        this.live = live;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from platform.task").update();
    }

    @Test
    void aStatedHashNearAnEntryIsAHitWithItsDistanceAndPolicy() {
        Hash256 listed = hash();
        long entry = banks.add(bank("NEAR"), entry(listed), "test");
        long referral = referrals.add(201, "alder", hashes(0, "PDQ", flipped(listed, 12).hex()));

        work(referral);

        Hit hit = file(referral).hits().getFirst();
        assertThat(hit.entry()).isEqualTo(entry);
        assertThat(hit.distance()).isEqualTo(12);
        assertThat(hit.policy()).isEqualTo("pdq<=31,quality>=50");
        assertThat(hit.exact()).isFalse();
        assertThat(file(referral).known()).isTrue();
        assertThat(file(referral).knownByDigest()).isFalse();
    }

    @Test
    void aWithdrawnEntryMatchesNoMoreInAnyProcessAndAfterARestart() {
        Bank bank = bank("LEAVING");
        Hash256 listed = hash();
        long entry = banks.add(bank, entry(listed), "test");
        LiveBanks other = newProcess();
        other.catchUp();
        assertThat(other.search(listed)).extracting(EntryHit::entry).containsExactly(entry);

        banks.withdraw(bank, entry, "test");

        other.catchUp();
        live.catchUp();
        assertThat(other.search(listed)).isEmpty();
        assertThat(live.search(listed)).isEmpty();
        LiveBanks restarted = newProcess();
        restarted.catchUp();
        assertThat(restarted.search(listed)).isEmpty();
    }

    @Test
    void aChangeCommittedLateIsNotPassedOver() {
        Bank bank = bank("LATE");
        Hash256 early = hash();
        Hash256 late = hash();
        LiveBanks other = newProcess();
        other.catchUp();
        transaction.executeWithoutResult(outer -> {
            jdbc.sql("insert into match.entry (bank_id, source, kind) values (?, 'slow', 'image')")
                    .param(bank.id())
                    .update();
            Thread quick = Thread.ofPlatform().start(() -> banks.add(bank, entry(early), "test"));
            join(quick);
            other.catchUp();
            banks.add(bank, entry(late), "test");
        });
        other.catchUp();
        assertThat(other.search(early)).hasSize(1);
        assertThat(other.search(late)).hasSize(1);
    }

    @Test
    void aRestartFindsExactlyWhatTheRunningProcessFinds() {
        Bank bank = bank("SAME");
        List<Hash256> hashes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Hash256 hash =
                    i % 3 == 2
                            ? flipped(hashes.get(i - 1), 5)
                            : i % 7 == 6 ? hashes.getFirst() : hash();
            hashes.add(hash);
            numbers.add(banks.add(bank, entry(hash), "test"));
            live.catchUp();
        }
        for (int i = 0; i < 64; i += 5) {
            banks.withdraw(bank, numbers.get(i), "test");
        }
        live.catchUp();
        LiveBanks restarted = newProcess();
        restarted.catchUp();
        assertThat(restarted.size()).isEqualTo(live.size());
        for (Hash256 hash : hashes) {
            assertThat(restarted.search(hash)).as("seed " + SEED).isEqualTo(live.search(hash));
        }
    }

    @Test
    void aNewEntryIsComparedWithPastMedia() {
        Hash256 picture = hash();
        long byLikeness = referrals.add(211, "birch", hashes(0, "PDQ", picture.hex()));
        long byDigest = referrals.add(212, "cedar", hashes(0, "MD5", "%032x".formatted(212)));
        work(byLikeness, byDigest);
        assertThat(file(byLikeness).novel()).isTrue();
        nothingWaits();

        Bank bank = bank("NEW");
        banks.add(bank, entry(flipped(picture, 20)), "test");
        banks.add(
                bank,
                ListedEntry.of(
                        "local",
                        null,
                        List.of(Fingerprint.read("md5", "%032x".formatted(212)).orElseThrow())),
                "test");
        rematch();

        assertThat(file(byLikeness).known()).isTrue();
        assertThat(file(byDigest).knownByDigest()).isTrue();
        assertThat(tasks("link")).contains(byLikeness, byDigest);
    }

    @Test
    void nearDuplicatesFromManyAccountsAreABurst() {
        Hash256 picture = hash();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(
                    referrals.add(
                            221 + i, "account " + i, hashes(0, "PDQ", flipped(picture, 4).hex())));
        }
        work(ids.toArray(Long[]::new));
        Copies copies = java.util.Objects.requireNonNull(file(ids.getFirst()).copies());
        assertThat(copies.burst()).isTrue();
        assertThat(copies.files()).isEqualTo(6);
        assertThat(tasks("link")).containsAll(ids);
    }

    @Test
    void anEntryNearTooManyDifferentPicturesIsQuarantinedUntilAPersonReleasesIt() {
        Hash256 blank = hash();
        long entry = banks.add(bank("FLOOD"), entry(blank), "test");
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            ids.add(referrals.add(300 + i, "dogwood", hashes(0, "PDQ", flipped(blank, 31).hex())));
        }
        work(ids.toArray(Long[]::new));

        live.catchUp();
        assertThat(live.search(blank)).isEmpty();
        assertThat(file(ids.getFirst()).hits().getFirst().doubted()).isTrue();
        assertThat(file(ids.getFirst()).known()).isFalse();

        assertThat(banks.release(entry, "officer")).isTrue();
        live.catchUp();
        assertThat(live.search(blank)).hasSize(1);
        assertThat(file(ids.getFirst()).known()).isTrue();
    }

    private void work(Long... ids) {
        MatchStage stage = InventedReferrals.stage(referrals, beans);
        transaction.executeWithoutResult(status -> stage.work(List.of(ids)));
        transaction.executeWithoutResult(
                status -> beans.getBean(PerceptualStage.class).work(tasks(PerceptualStage.NAME)));
    }

    private void rematch() {
        RematchPast rematching = beans.getBean(RematchPast.class);
        for (int i = 0; i < 3; i++) {
            rematching.work();
        }
    }

    private LiveBanks newProcess() {
        return beans.createBean(LiveBanks.class);
    }

    private FileFinding file(long referral) {
        return matching.findFindings(new ReferralId(referral)).orElseThrow().files().getFirst();
    }

    private List<Long> tasks(String stage) {
        return jdbc.sql("select subject from platform.task where stage = ? order by id")
                .param(stage)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private Bank bank(String name) {
        return banks.open(Bank.named(name), "test").orElseThrow();
    }

    private static ListedEntry entry(Hash256 hash) {
        return ListedEntry.of(
                "local", null, List.of(Fingerprint.read("pdq", hash.hex()).orElseThrow()));
    }

    private static Hash256 hash() {
        return new Hash256(
                RANDOM.nextLong(), RANDOM.nextLong(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    private static Hash256 flipped(Hash256 hash, int bits) {
        Hash256 other = hash;
        while (other.distance(hash) < bits) {
            other = other.flip(RANDOM.nextInt(256));
        }
        return other;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
