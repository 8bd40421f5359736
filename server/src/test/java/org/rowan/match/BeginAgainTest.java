package org.rowan.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rowan.match.InventedReferrals.hashes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.engine.hash.Hash256;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.BankStore;
import org.rowan.match.store.EntryWrites;
import org.rowan.match.store.FeedStore;
import org.rowan.platform.RowanTest;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries and banks that match from a time on are compared with what came before it. */
@RowanTest
class BeginAgainTest {
    private final InventedReferrals referrals = new InventedReferrals();
    private final AutowireCapableBeanFactory beans;
    private final Banks banks;
    private final Matching matching;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    BeginAgainTest(
            AutowireCapableBeanFactory beans,
            Banks banks,
            Matching matching,
            TransactionTemplate transaction,
            InstantSource time) {
        this.beans = beans;
        this.banks = banks;
        this.matching = matching;
        this.transaction = transaction;
        this.time = time;
    }

    @Test
    void anEntryDisabledUntilATimeFindsAfterItWhatCameBeforeIt() {
        Bank bank = banks.open(Bank.named("SLEEPING"), "test").orElseThrow();
        Hash256 lake = new Hash256(0x0123_4567_89ab_cdefL, 22, 333, 4444);
        long byLikeness = banks.add(bank, entry("pdq", lake.hex()), "test");
        long byDigest = banks.add(bank, entry("md5", "d".repeat(32)), "test");
        Instant until = time.instant().plusSeconds(3_600);
        banks.disable(bank, byLikeness, until.getEpochSecond(), null, "test");
        banks.disable(bank, byDigest, until.getEpochSecond(), null, "test");
        work(701, "PDQ", lake.flip(9).hex());
        work(702, "MD5", "d".repeat(32));

        begin(until.minusSeconds(2));
        assertThat(hits(701)).isEmpty();
        assertThat(hits(702)).isEmpty();

        begin(until);
        assertThat(hits(701)).extracting(Hit::entry).containsExactly(byLikeness);
        assertThat(hits(702)).extracting(Hit::entry).containsExactly(byDigest);
    }

    @Test
    void aBankThatIsSwitchedOnOrReachesFurtherIsComparedWithPastMediaAgain() {
        Bank bank = banks.open(Bank.named("SWITCHED").withEnabledRatio(0), "test").orElseThrow();
        Hash256 rock = new Hash256(-1, -66, -777, 0xfeed_beef_0bad_cafeL);
        banks.add(bank, entry("pdq", rock.hex()), "test");
        Hash256 far = rock;
        for (int bit = 0; bit < 40; bit++) {
            far = far.flip(6 * bit);
        }
        work(703, "PDQ", rock.hex());
        work(704, "PDQ", far.hex());
        begin(time.instant());
        assertThat(hits(703)).isEmpty();

        banks.change(bank.withEnabledRatio(1), "test");
        begin(time.instant());
        assertThat(hits(703)).hasSize(1);
        assertThat(hits(704)).isEmpty();

        banks.change(bank.with(40, 50, 1), "test");
        begin(time.instant());
        assertThat(hits(704)).extracting(Hit::distance).containsExactly(40);
    }

    @Test
    void aBankIsComparedWithPastMediaOnItsFirstDay() {
        Instant from = time.instant().minus(Duration.ofSeconds(1));
        Bank usual = Bank.named("TOMORROW");
        Bank bank =
                banks.open(
                                new Bank(
                                        0,
                                        usual.name(),
                                        "",
                                        "local",
                                        null,
                                        31,
                                        50,
                                        1,
                                        time.instant().plus(Duration.ofDays(1)),
                                        null,
                                        List.of(),
                                        false),
                                "test")
                        .orElseThrow();
        long entry = banks.add(bank, entry("md5", "f".repeat(32)), "test");
        work(705, "MD5", "f".repeat(32));
        begin(time.instant());
        assertThat(hits(705)).isEmpty();

        // The day comes by setting it back: the database's own clock decides as well.
        beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update match.bank set valid_from = ? where id = ?")
                .params(java.sql.Timestamp.from(from), bank.id())
                .update();
        begin(time.instant());
        assertThat(hits(705)).extracting(Hit::entry).containsExactly(entry);
    }

    private void begin(Instant now) {
        new BeginAgain(
                        beans.getBean(EntryWrites.class),
                        beans.getBean(BankStore.class),
                        beans.getBean(FeedStore.class),
                        InstantSource.fixed(now),
                        beans.getBean(PlatformTransactionManager.class))
                .look();
        for (int i = 0; i < 3; i++) {
            beans.getBean(RematchPast.class).work();
        }
    }

    private void work(long referral, String type, String value) {
        referrals.add(referral, "rowan " + referral, hashes(0, type, value));
        MatchStage stage = InventedReferrals.stage(referrals, beans);
        transaction.executeWithoutResult(status -> stage.work(List.of(referral)));
        transaction.executeWithoutResult(status ->
                beans.getBean(PerceptualStage.class).work(List.of(file(referral).media().value())));
    }

    private List<Hit> hits(long referral) {
        return file(referral).hits();
    }

    private FileFinding file(long referral) {
        return matching.findFindings(new ReferralId(referral)).orElseThrow().files().getFirst();
    }

    private static ListedEntry entry(String type, String value) {
        return ListedEntry.of("local", null, List.of(Fingerprint.read(type, value).orElseThrow()));
    }
}
