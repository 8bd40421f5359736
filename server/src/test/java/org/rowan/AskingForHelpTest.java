package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever does not know the commands yet is told them, in every way in which people ask. */
class AskingForHelpTest {
    private record Said(int status, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void allCommandsAreListed(String asked) {
        Said said = asked.isEmpty() ? run() : run(asked);

        assertThat(said.status()).isZero();
        assertThat(said.text()).contains("serve", "queue", "backup").doesNotContain("rehearse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --help", "serve -h", "help serve"})
    void aCommandExplainsItself(String asked) {
        Said said = run(asked.split(" "));

        assertThat(said.status()).isZero();
        assertThat(said.text()).contains("--behind-proxy");
    }

    @Test
    void aCommandOfACommandExplainsItself() {
        Said said = run("audit", "verify", "--help");

        assertThat(said.status()).isZero();
        assertThat(said.text()).contains("--against");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsPrinted(String asked) {
        Said said = run(asked);

        assertThat(said.status()).isZero();
        assertThat(said.text()).startsWith("rowan ").contains("Java " + Runtime.version());
    }

    private static Said run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            int status = RowanMain.run(arguments);
            return new Said(status, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
