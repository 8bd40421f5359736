package org.rowan.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rowan.match.InventedReferrals.hashes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.ReferralId;
import org.rowan.match.external.ExternalMatchers;
import org.rowan.match.external.InventedMatcher;
import org.rowan.match.store.ExternalStore;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fingerprints of a type that Rowan may not compare, with a small program in place of a licence.
 */
@RowanTest
class CompareExternallyTest {
    private final InventedReferrals referrals = new InventedReferrals();
    private final AutowireCapableBeanFactory beans;
    private final Banks banks;
    private final Matching matching;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ExternalMatchers matchers =
            matchers(
                    Path.of(System.getProperty("java.home"), "bin", "java")
                            + " -XX:TieredStopAtLevel=1 -cp target/test-classes "
                            + InventedMatcher.class.getName());

    CompareExternallyTest(
            AutowireCapableBeanFactory beans,
            Banks banks,
            Matching matching,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.beans = beans;
        this.banks = banks;
        this.matching = matching;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @AfterEach
    void close() {
        matchers.destroy();
    }

    @Test
    void newFilesAreComparedWithEntriesAndNewEntriesWithPastFiles() {
        Bank bank = banks.open(Bank.named("SHADES"), "test").orElseThrow();
        long listed = banks.add(bank, entry("00000000000000ff"), "test");
        match(referrals.add(601, "ash", hashes(0, "shade", "00000000000000f0")));
        assertThat(hits(601)).as("without a matcher only equality counts").isEmpty();

        CompareExternally compare = compare(matchers);
        assertThat(compare.work()).isEqualTo(1);
        assertThat(compare.work()).as("all was compared").isZero();

        assertThat(hits(601))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.entry()).isEqualTo(listed);
                    assertThat(hit.algorithm()).isEqualTo("shade");
                    assertThat(hit.distance()).isEqualTo(4);
                    assertThat(hit.policy()).isEqualTo("invented<=8");
                    assertThat(hit.exact()).isFalse();
                });
        assertThat(tasks()).contains(601L);

        long later = banks.add(bank, entry("00000000000000f3"), "test");
        transaction.executeWithoutResult(status -> compare.again(later, later));
        assertThat(compare.work()).isEqualTo(1);
        assertThat(hits(601)).extracting(Hit::entry).containsExactlyInAnyOrder(listed, later);
        assertThat(compare.work()).isZero();
    }

    @Test
    void whatAMatcherMakesOfAFileIsKeptAndCompared() {
        Bank bank = banks.open(Bank.named("BYTES"), "test").orElseThrow();
        long listed = banks.add(bank, entry("6c616e6473636170"), "test");
        match(referrals.add(602, "beech", hashes(0, "MD5", "%032x".formatted(602))));
        CompareExternally compare = compare(matchers);

        compare.hash(
                media(602),
                "landscape at noon".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        compare.work();

        assertThat(hits(602)).extracting(Hit::entry).containsExactly(listed);
    }

    @Test
    void aMatcherThatIsAwayKeepsNothingButItsOwnFilesWaiting() {
        Bank bank = banks.open(Bank.named("AWAY"), "test").orElseThrow();
        banks.add(bank, entry("0f0f0f0f00000000"), "test");
        match(referrals.add(603, "holly", hashes(0, "shade", "0f0f0f0f00000001")));
        ExternalMatchers away = matchers("/no/such/program");

        assertThatExceptionOfType(ExternalMatcher.Unavailable.class)
                .isThrownBy(() -> compare(away).work());
        assertThat(hits(603)).isEmpty();

        compare(matchers).work();
        assertThat(hits(603)).hasSize(1);
    }

    private static ExternalMatchers matchers(String command) {
        MockEnvironment settings = new MockEnvironment();
        settings.setProperty("rowan.match.external.shade", command);
        return new ExternalMatchers(settings, Duration.ofSeconds(30));
    }

    private CompareExternally compare(ExternalMatchers by) {
        return new CompareExternally(
                by,
                beans.getBean(ExternalStore.class),
                beans.getBean(RecordLikeness.class),
                beans.getBean(TaskQueue.class),
                beans.getBean(java.time.InstantSource.class),
                beans.getBean(PlatformTransactionManager.class));
    }

    private void match(long referral) {
        MatchStage stage = InventedReferrals.stage(referrals, beans);
        transaction.executeWithoutResult(status -> stage.work(List.of(referral)));
    }

    private List<Hit> hits(long referral) {
        return file(referral).hits();
    }

    private FileFinding file(long referral) {
        return matching.findFindings(new ReferralId(referral)).orElseThrow().files().getFirst();
    }

    private long media(long referral) {
        return file(referral).media().value();
    }

    private List<Long> tasks() {
        return jdbc.sql("select subject from platform.task where stage = 'link'")
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private static ListedEntry entry(String shade) {
        return ListedEntry.of(
                "local", null, List.of(Fingerprint.read("shade", shade).orElseThrow()));
    }
}
