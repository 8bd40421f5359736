package org.rowan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnockCounterTest {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void anAddressThatFailsTooOftenWaitsTenMinutesAndOthersDoNot() {
        KnockCounter knocks = new KnockCounter(() -> now);
        for (int knock = 0; knock < KnockCounter.MOST; knock++) {
            assertThat(knocks.tooMany("192.0.2.1")).isFalse();
            knocks.failed("192.0.2.1");
        }
        assertThat(knocks.tooMany("192.0.2.1")).isTrue();
        assertThat(knocks.tooMany("192.0.2.2")).isFalse();
        now = now.plus(Duration.ofMinutes(10)).plusSeconds(1);
        assertThat(knocks.tooMany("192.0.2.1")).isFalse();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        KnockCounter knocks = new KnockCounter(() -> now);
        for (int knock = 0; knock < KnockCounter.MOST; knock++) {
            knocks.failed("192.0.2.1");
        }
        now = now.minus(Duration.ofDays(1));
        assertThat(knocks.tooMany("192.0.2.1")).isFalse();
    }

    @Test
    void knocksFromAnyNumberOfAddressesTakeNoMoreMemory() {
        KnockCounter knocks = new KnockCounter(() -> now);
        for (int address = 0; address < 25_000; address++) {
            knocks.failed("2001:db8::" + Integer.toHexString(address));
        }
        assertThat(knocks.addresses()).isLessThanOrEqualTo(10_000);
    }
}
