package org.rowan.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every referral has its own key, which outlives rotation and never comes back from erasure. */
@RowanTest
class ReferralKeysTest {
    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    ReferralKeysTest(
            JdbcClient jdbc, KeyRing ring, InstantSource clock, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Test
    void anotherProcessOpensWhatWasSealedUnderAReferralsKey() {
        byte[] sealed = process().create(new ReferralId(1)).sealText("x", "c");

        assertThat(process().get(new ReferralId(1)).openText(sealed, "c")).isEqualTo("x");
        assertThat(process().find(new ReferralId(999))).isEmpty();
    }

    @Test
    void aKeyIsNeverDrawnTwice() {
        process().create(new ReferralId(2));
        process().destroy(new ReferralId(2));

        assertThatThrownBy(() -> process().create(new ReferralId(2)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDestroyedKeyIsGoneAndSaysSo() {
        ReferralId referral = new ReferralId(3);
        ReferralKeys keys = process();
        keys.create(referral);

        assertThat(keys.isErased(referral)).isFalse();
        assertThat(keys.destroy(referral)).isTrue();
        assertThat(keys.destroy(referral)).isFalse();

        assertThat(keys.find(referral)).isEmpty();
        assertThat(process().find(referral)).isEmpty();
        assertThat(keys.isErased(referral)).isTrue();
        assertThat(keys.isErased(new ReferralId(999))).isFalse();
    }

    @Test
    void aWrappedKeyMovedToAnotherReferralDoesNotOpen() {
        process().createAll(List.of(new ReferralId(4), new ReferralId(5)));
        jdbc.sql(
                        """
                        update platform.data_key set wrapped =
                            (select wrapped from platform.data_key where referral = 4)
                        where referral = 5
                        """)
                .update();

        assertThatThrownBy(() -> process().find(new ReferralId(5))).isInstanceOf(CannotOpen.class);
        jdbc.sql("delete from platform.data_key where referral = 5").update();
    }

    @Test
    void rotationWrapsEveryKeyAnewAndLosesNone() {
        List<ReferralId> referrals =
                LongStream.range(10_000, 12_500).mapToObj(ReferralId::new).toList();
        ReferralKeys keys = process();
        keys.createAll(referrals);
        process().destroy(referrals.getFirst());

        KeyRotation.Rotated rotated = new KeyRotation(ring, jdbc, transactions, clock).rotate(true);

        assertThat(rotated.rewrapped()).isGreaterThanOrEqualTo(2_499);
        assertThat(
                        jdbc.sql(
                                        "select distinct wrapping from platform.data_key where wrapped is not null")
                                .query(Integer.class)
                                .list())
                .containsExactly(rotated.wrapping());
        var after = process().findAll(referrals);
        assertThat(after).hasSize(2_499);
        after.forEach((referral, box) -> {
            byte[] sealed = keys.get(referral).sealText(referral.toString(), "c");
            assertThat(box.openText(sealed, "c")).isEqualTo(referral.toString());
        });
    }

    @Test
    void aDatabaseIsOpenedOnlyWithTheKeysItWasMadeWith(@TempDir Path folder) {
        KeyRingOfDatabase rings = new KeyRingOfDatabase(jdbc);
        rings.openOrCreate(ring.file(), clock.instant());
        Path other = folder.resolve("other.keys");

        assertThatThrownBy(() -> rings.openOrCreate(other, clock.instant()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("missing");
        KeyRing.create(other, clock.instant());
        assertThatThrownBy(() -> rings.openOrCreate(other, clock.instant()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("another installation");
    }

    /** Keys as another process sees them: nothing of this one's memory. */
    private ReferralKeys process() {
        return ReferralKeys.in(jdbc, ring, clock);
    }
}
