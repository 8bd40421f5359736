package org.rowan.assess.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rowan.kernel.UnusableInput;

/** The shipped policy satisfies its own examples, and a broken one is refused with the line. */
class StandardPolicyTest {

    @Test
    void theShippedPolicySatisfiesItsOwnExamples() {
        assertThat(CheckExamples.of(PolicyFile.standard()))
                .hasSizeGreaterThan(8)
                .allSatisfy(outcome ->
                        assertThat(outcome.problems()).as(outcome.example().name()).isEmpty());
    }

    @Test
    void aFactThatDoesNotExistIsRefusedWithItsLine() {
        String policy =
                """
                name: wrong
                version: "1"
                priorBits: 0
                lanes:
                  - {lane: group, name: all, text: everything, when: "person.nationality == 'x'"}
                """;

        assertThatThrownBy(() -> PolicyFile.of("wrong.yaml", policy))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("wrong.yaml, line 5")
                .hasMessageContaining("nationality");
    }

    @Test
    void aMisspeltKeyIsRefused() {
        String policy =
                """
                name: wrong
                version: "1"
                priorBits: 0
                lanes:
                  - {lane: group, name: all, text: everything, wen: "true"}
                """;

        assertThatThrownBy(() -> PolicyFile.of("wrong.yaml", policy))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("line 5");
    }

    @Test
    void aPolicyWhoseLastLaneMayNotApplyIsRefused() {
        String policy =
                """
                name: wrong
                version: "1"
                priorBits: 0
                lanes:
                  - {lane: group, name: some, text: some, when: "person.known"}
                """;

        assertThatThrownBy(() -> PolicyFile.of("wrong.yaml", policy))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("last lane rule");
    }
}
