package org.rowan.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rowan.match.InventedReferrals.hashes;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RowanTest
class MatchStageTest {
    private final InventedReferrals referrals = new InventedReferrals();
    private final AutowireCapableBeanFactory beans;
    private final Banks banks;
    private final Matching matching;
    private final List<Erasure> erasures;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    MatchStageTest(
            AutowireCapableBeanFactory beans,
            Banks banks,
            Matching matching,
            List<Erasure> erasures,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.beans = beans;
        this.banks = banks;
        this.matching = matching;
        this.erasures = erasures;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Test
    void aDigestInABankOfKnownMediaIsAHitWithEverythingItRestsOn() {
        Bank bank = bank("KNOWN", false);
        long entry =
                banks.add(
                        bank,
                        new ListedEntry(
                                "ncmec",
                                null,
                                ListedEntry.IMAGE,
                                "series lake",
                                "A1",
                                List.of(print("md5", md5(1))),
                                List.of(
                                        new ListedEntry.MemberOpinion(
                                                "42", "", "A1", "listed", List.of())),
                                null,
                                null,
                                null,
                                false),
                        "test");
        long referral =
                referrals.add(
                        101, "alder", hashes(0, "MD5", md5(1).toUpperCase(java.util.Locale.ROOT)));

        work(referral);

        FileFinding file = file(referral, 0);
        assertThat(file.known()).isTrue();
        assertThat(file.knownByDigest()).isTrue();
        assertThat(file.novel()).isFalse();
        assertThat(file.reading()).isEqualTo(Reading.HASHES_ONLY);
        assertThat(file.hits())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.entry()).isEqualTo(entry);
                    assertThat(hit.bank()).isEqualTo("KNOWN");
                    assertThat(hit.source()).isEqualTo("ncmec");
                    assertThat(hit.label()).isEqualTo("series lake");
                    assertThat(hit.classification()).isEqualTo("A1");
                    assertThat(hit.algorithm()).isEqualTo("md5");
                    assertThat(hit.opinions())
                            .extracting(Hit.Opinion::member)
                            .containsExactly("42");
                });
        assertThat(tasks("link")).contains(referral);
    }

    @Test
    void aFileInANegativeBankIsHarmlessAndNotNovel() {
        banks.add(
                bank("HARMLESS", true),
                ListedEntry.of("local", null, List.of(print("sha1", sha1(2)))),
                "test");
        long referral = referrals.add(111, "birch", hashes(0, "sha-1", sha1(2)));

        work(referral);

        assertThat(file(referral, 0).harmless()).isTrue();
        assertThat(file(referral, 0).known()).isFalse();
        assertThat(file(referral, 0).novel()).isFalse();
    }

    @Test
    void aFingerprintThatNobodyHereMayComputeMatchesWhenItIsEqual() {
        banks.add(
                bank("LISTED", false),
                ListedEntry.of("vics", null, List.of(print("PhotoDNA", "invented+photo+dna"))),
                "test");
        long referral = referrals.add(121, "cedar", hashes(0, "PDNA", "invented+photo+dna"));

        work(referral);

        assertThat(file(referral, 0).hits()).extracting(Hit::algorithm).containsExactly("photodna");
    }

    @Test
    void novelFilesOfOneAccountAreASeries() {
        long first =
                referrals.add(131, "dogwood", hashes(0, "MD5", md5(31)), hashes(1, "MD5", md5(32)));
        long second = referrals.add(132, "dogwood", hashes(0, "MD5", md5(33)));
        long other = referrals.add(133, "elder", hashes(0, "MD5", md5(34)));

        work(first);
        work(second, other);

        Series series = series(first, 0);
        assertThat(series.files()).isEqualTo(3);
        assertThat(series.referrals()).isEqualTo(2);
        assertThat(series(second, 0).id()).isEqualTo(series.id());
        assertThat(file(other, 0).series()).isNull();
    }

    @Test
    void theSameFileFromManyAccountsInAShortTimeIsABurst() {
        long[] ids = LongStream.range(141, 147).toArray();
        for (long id : ids) {
            referrals.add(id, "account-" + id, hashes(0, "MD5", md5(41)));
        }
        for (long id : ids) {
            work(id);
        }
        Copies copies = copies(ids[0]);
        assertThat(copies.burst()).isTrue();
        assertThat(copies.files()).isEqualTo(6);
        assertThat(copies.burstAccounts()).isEqualTo(6);
        assertThat(copies.burstReferrals()).isEqualTo(6);
        assertThat(tasks("link"))
                .as("earlier referrals are looked at again when the burst is noticed")
                .filteredOn(id -> id == ids[0])
                .hasSize(2);
    }

    @Test
    void workingTwiceOnTheSameReferralChangesNothing() {
        banks.add(
                bank("TWICE", false),
                ListedEntry.of("local", null, List.of(print("md5", md5(51)))),
                "test");
        long referral =
                referrals.add(151, "fir", hashes(0, "MD5", md5(51)), hashes(1, "MD5", md5(52)));
        work(referral);
        MediaFindings once = matching.findFindings(new ReferralId(referral)).orElseThrow();
        work(referral);
        assertThat(matching.findFindings(new ReferralId(referral))).contains(once);
    }

    @Test
    void erasingAReferralLeavesNothingOfIt() {
        long kept = referrals.add(161, "gorse", hashes(0, "MD5", md5(61)));
        long erased =
                referrals.add(162, "hazel", hashes(0, "MD5", md5(61)), hashes(1, "PDNA", "other"));
        work(kept, erased);
        assertThat(copies(kept).files()).isEqualTo(2);

        transaction.executeWithoutResult(status ->
                erasures.stream()
                        .filter(erasure -> erasure.room().equals("match"))
                        .forEach(erasure -> erasure.erase(new ReferralId(erased))));

        assertThat(matching.findFindings(new ReferralId(erased))).isEmpty();
        assertThat(copies(kept).files()).isEqualTo(1);
    }

    private void work(Long... ids) {
        MatchStage stage = stage();
        transaction.executeWithoutResult(status -> stage.work(List.of(ids)));
    }

    private MatchStage stage() {
        return InventedReferrals.stage(referrals, beans);
    }

    private FileFinding file(long referral, int index) {
        return matching.findFindings(new ReferralId(referral)).orElseThrow().files().get(index);
    }

    private Series series(long referral, int index) {
        return java.util.Objects.requireNonNull(file(referral, index).series());
    }

    private Copies copies(long referral) {
        return java.util.Objects.requireNonNull(file(referral, 0).copies());
    }

    private List<Long> tasks(String stage) {
        return jdbc.sql("select subject from platform.task where stage = ? order by id")
                .param(stage)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private Bank bank(String name, boolean negative) {
        Bank usual = Bank.named(name);
        return banks.open(
                        new Bank(
                                0,
                                name,
                                "invented owner",
                                "local",
                                null,
                                usual.distance(),
                                usual.minimumQuality(),
                                1,
                                null,
                                null,
                                List.of(),
                                negative),
                        "test")
                .orElseThrow();
    }

    private static Fingerprint print(String type, String value) {
        return Fingerprint.read(type, value).orElseThrow();
    }

    private static String md5(int seed) {
        return "%032x".formatted(seed);
    }

    private static String sha1(int seed) {
        return "%040x".formatted(seed);
    }
}
