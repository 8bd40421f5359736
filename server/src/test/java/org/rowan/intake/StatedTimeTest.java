package org.rowan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {
    @Test
    void aTimeWithAZoneIsAnInstant() {
        assertThat(StatedTime.read("2026-11-22T14:30:00+02:00").instant())
                .isEqualTo(Instant.parse("2026-11-22T12:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-9999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void aYearThatCannotBeMeansNoInstantAndKeepsItsWords(String text) {
        StatedTime time = StatedTime.read(text);
        assertThat(time.instant()).isNull();
        assertThat(time.precision()).isEqualTo("unknown");
        assertThat(time.asSent()).isEqualTo(text);
    }
}
