package org.rowan.platform.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedCodeTest {
    /** The secret of both standards' examples. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "counter {0} gives {1}")
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void theExamplesOfRfc4226AreMet(long counter, String code) {
        assertThat(TimedCode.of(SECRET, counter)).isEqualTo(code);
    }

    /** Appendix B shows eight digits; six are their end. */
    @ParameterizedTest(name = "{0} seconds after 1970 the code ends in {1}")
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471",
        "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"
    })
    void theExamplesOfRfc6238AreMet(long seconds, String code) {
        long step = TimedCode.step(Instant.ofEpochSecond(seconds));
        assertThat(TimedCode.of(SECRET, step)).isEqualTo(code);
    }

    @Test
    void aCodeIsTakenOneStepEitherWayAndNeverTwice() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TimedCode.step(now);
        for (long meant = step - 1; meant <= step + 1; meant++) {
            assertThat(TimedCode.find(SECRET, TimedCode.of(SECRET, meant), now, -1))
                    .hasValue(meant);
            assertThat(TimedCode.find(SECRET, TimedCode.of(SECRET, meant), now, meant)).isEmpty();
        }
        assertThat(TimedCode.find(SECRET, TimedCode.of(SECRET, step - 2), now, -1)).isEmpty();
        assertThat(TimedCode.find(SECRET, TimedCode.of(SECRET, step + 2), now, -1)).isEmpty();
        assertThat(TimedCode.find(SECRET, "", now, -1)).isEmpty();
    }

    @Test
    void aSecretIsTypedInGroupsOfFourAndOpenedByItsAddress() {
        FactorSecret secret = new FactorSecret(SECRET);
        assertThat(secret.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret.address("Rowan Example Police", "kim"))
                .isEqualTo(
                        "otpauth://totp/Rowan%20Example%20Police:kim?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=Rowan%20Example%20Police&algorithm=SHA1&digits=6&period=30");
        assertThat(secret.toString()).doesNotContain("GEZD");
    }
}
