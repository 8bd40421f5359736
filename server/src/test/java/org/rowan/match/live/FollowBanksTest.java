package org.rowan.match.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.engine.hash.Hash256;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.platform.RowanTest;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Two server processes, each with its own thread that follows the banks; nobody tells them
 * anything.
 */
@RowanTest
class FollowBanksTest {
    private static final Hash256 LAKE = new Hash256(1, 20, 300, 4000);

    private final Banks banks;
    private final LiveBanks first;
    private final LiveBanks second;
    private final List<FollowBanks> following;

    FollowBanksTest(AutowireCapableBeanFactory beans, Banks banks) {
        this.banks = banks;
        this.first = beans.createBean(LiveBanks.class);
        this.second = beans.createBean(LiveBanks.class);
        this.following = List.of(new FollowBanks(first), new FollowBanks(second));
    }

    @BeforeEach
    void start() {
        following.forEach(FollowBanks::start);
        await(() -> first.ready() && second.ready());
    }

    @AfterEach
    void stop() {
        following.forEach(FollowBanks::stop);
    }

    @Test
    void everyProcessLearnsOfNewWithdrawnAndClosedByItself() {
        Bank bank = banks.open(Bank.named("FOLLOWED"), "test").orElseThrow();
        long entry =
                banks.add(
                        bank,
                        ListedEntry.of(
                                "local",
                                null,
                                List.of(Fingerprint.read("pdq", LAKE.hex()).orElseThrow())),
                        "test");
        await(() -> found(first) == 1 && found(second) == 1);

        banks.change(bank.withEnabledRatio(0), "test");
        await(() -> ratio(first) == 0 && ratio(second) == 0);
        banks.change(bank.withEnabledRatio(1), "test");

        banks.withdraw(bank, entry, "test");
        await(() -> found(first) == 0 && found(second) == 0);

        banks.close("FOLLOWED", "test");
        await(() -> first.banks().isEmpty() && second.banks().isEmpty());
    }

    private static int found(LiveBanks process) {
        return process.search(LAKE).size();
    }

    private static double ratio(LiveBanks process) {
        return process.banks().values().iterator().next().enabledRatio();
    }

    /** Usually a quarter of a second; a busy machine may take longer. */
    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited half a minute").isLessThan(until);
            try {
                Thread.sleep(5);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }
}
