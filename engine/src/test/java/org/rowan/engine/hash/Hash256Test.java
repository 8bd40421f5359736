package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Hash256Test {
    private static final String HEX =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @Test
    void bothCasesOfHexadecimalAreRead() {
        assertThat(Hash256.parse(HEX).hex()).isEqualTo(HEX);
        assertThat(Hash256.parse(HEX.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(Hash256.parse(HEX));
    }

    @Test
    void theLastDigitHoldsBitsZeroToThree() {
        assertThat(Hash256.parse("0".repeat(63) + "1")).isEqualTo(Hash256.ZERO.flip(0));
        assertThat(Hash256.parse("8" + "0".repeat(63))).isEqualTo(Hash256.ZERO.flip(255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f8",
                "g8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22",
                " ",
                "0x"
            })
    void anythingElseIsRefused(String text) {
        assertThat(Hash256.isHash(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Hash256.parse(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash256.parse(HEX + text + "0"));
    }

    @Test
    void distanceCountsDifferingBits() {
        Hash256 hash = Hash256.parse(HEX);

        assertThat(hash.distance(hash)).isZero();
        assertThat(hash.distance(hash.flip(7).flip(100).flip(255))).isEqualTo(3);
        assertThat(Hash256.ZERO.distance(Hash256.parse("f".repeat(64)))).isEqualTo(256);
    }

    @Test
    void hashesAreOrderedAsTheirText() {
        assertThat(Hash256.parse(HEX)).isGreaterThan(Hash256.parse("0" + HEX.substring(1)));
    }
}
