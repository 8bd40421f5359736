package org.rowan.match.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.ExternalMatcher;
import org.rowan.match.ExternalMatcher.Unavailable;
import org.rowan.match.Fingerprint;
import org.springframework.mock.env.MockEnvironment;

final class JsonMatcherTest {
    private static final String TYPE = "shade";
    private static final byte[] FILE = "landscape at dusk".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aProgramHashesAndComparesAndKeepsRunning() {
        try (JsonMatcher matcher = program()) {
            keepsTheContract(matcher);
        }
    }

    @Test
    void anAddressDoesTheSame() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/match",
                exchange -> {
                    String question =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    byte[] answer =
                            InventedMatcher.answer(question).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (JsonMatcher matcher =
                        new JsonMatcher(
                                TYPE,
                                new AskAddress(address.resolve("/match"), Duration.ofSeconds(20)));
                JsonMatcher lost =
                        new JsonMatcher(
                                TYPE,
                                new AskAddress(
                                        address.resolve("/other"), Duration.ofSeconds(20)))) {
            keepsTheContract(matcher);
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> lost.hash(FILE))
                    .withMessageContaining("status 404");
        } finally {
            server.stop(0);
        }
    }

    private static void keepsTheContract(ExternalMatcher matcher) {
        Fingerprint own = matcher.hash(FILE).getFirst();
        assertThat(own.type()).isEqualTo(TYPE);
        assertThat(own.value()).isEqualTo("6c616e6473636170");
        Fingerprint near = print("6c616e6473636177");
        Fingerprint far = print("0000000000000000");

        assertThat(matcher.compare(List.of(own, far), List.of(far, near, own)).get(own))
                .extracting(hit -> hit.candidate().value() + " " + hit.distance() + hit.policy())
                .containsExactly(near.value() + " 3invented<=8", own.value() + " 0invented<=8");
        assertThat(matcher.compare(List.of(own), List.of(far))).isEmpty();
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> matcher.hash(new byte[3]))
                .withMessageContaining("shorter than eight bytes");
        assertThat(matcher.hash(FILE)).containsExactly(own);
    }

    @Test
    void aProgramThatDiesBabblesHangsOrIsMissingIsUnavailable() {
        for (String habit : List.of("die", "babble", "hang")) {
            try (JsonMatcher matcher =
                    new JsonMatcher(TYPE, new AskProgram(command(habit), Duration.ofSeconds(3)))) {
                assertThatExceptionOfType(Unavailable.class)
                        .as(habit)
                        .isThrownBy(() -> matcher.hash(FILE));
            }
        }
        try (JsonMatcher matcher =
                new JsonMatcher(
                        TYPE, new AskProgram(List.of("/no/such/program"), Duration.ofSeconds(3)))) {
            assertThatThrownBy(() -> matcher.hash(FILE)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void settingsNameOneMatcherForEachTypeButNotForThoseRowanComparesItself() {
        MockEnvironment settings = new MockEnvironment();
        settings.setProperty("rowan.match.external.PhotoDNA", "http://127.0.0.1:1/");
        settings.setProperty("rowan.match.external.tmk", "/no/such/program --fast");
        ExternalMatchers matchers = new ExternalMatchers(settings, Duration.ofSeconds(1));
        assertThat(matchers.types()).containsExactlyInAnyOrder("photodna", "tmk_pdqf");
        assertThat(matchers.of("photodna")).isPresent();
        matchers.destroy();

        settings.setProperty("rowan.match.external.pdq", "/no/such/program");
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> new ExternalMatchers(settings, Duration.ofSeconds(1)))
                .withMessageContaining("compares pdq itself");
    }

    private static JsonMatcher program() {
        return new JsonMatcher(TYPE, new AskProgram(command(), Duration.ofSeconds(30)));
    }

    private static List<String> command(String... habit) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", "target/test-classes"));
        command.add(InventedMatcher.class.getName());
        command.addAll(List.of(habit));
        return command;
    }

    private static Fingerprint print(String value) {
        return Fingerprint.read(TYPE, value).orElseThrow();
    }
}
