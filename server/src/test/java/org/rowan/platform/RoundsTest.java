package org.rowan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server's threads go on whatever happens in a round, and end with the server. */
class RoundsTest {

    @Test
    void aRoundThatFailsByExceptionOrErrorIsDoneAgain() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(4);
        Rounds failing =
                new Rounds("failing", Duration.ZERO, Duration.ZERO) {
                    @Override
                    protected Duration round() {
                        rounds.countDown();
                        if (rounds.getCount() % 2 == 0) {
                            throw new IllegalStateException("invented");
                        }
                        throw new StackOverflowError("invented");
                    }
                };

        failing.start();

        assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(failing.isRunning()).isTrue();
        failing.stop();
        assertThat(failing.isRunning()).isFalse();
    }

    @Test
    void oneThatRestsForHoursStopsAtOnceAndBeginsAgain() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        Rounds resting =
                new Rounds("resting", Duration.ZERO, Duration.ofDays(1)) {
                    @Override
                    protected Duration round() {
                        rounds.countDown();
                        return Duration.ofDays(1);
                    }
                };

        for (int i = 0; i < 2; i++) {
            long before = rounds.getCount();
            resting.start();
            while (rounds.getCount() == before) {
                Thread.onSpinWait();
            }
            resting.stop();
        }

        assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
