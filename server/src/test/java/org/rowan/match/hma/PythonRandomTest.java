package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRandomTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0.4782479962566343",
        "2, 0.5558450440322502",
        "3, 0.8677521680526462",
        "4, 0.16000523129035404",
        "5, 0.35258858106537283",
        "1234, 0.24836460312826447"
    })
    void givesTheNumberThatPythonGivesForTheSameSeed(String seed, double expected) {
        assertThat(PythonRandom.of(seed)).isEqualTo(expected);
    }
}
