package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchUrlTest {
    private final HttpServer server;

    FetchUrlTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        answer("/file", 200, "lake", "Content-Type", "image/png");
        answer("/moved", 302, "", "Location", "/file");
        answer("/inside", 302, "", "Location", "http://169.254.169.254/latest/");
        answer("/around", 302, "", "Location", "/around");
        answer("/gone", 404, "", "X-Nothing", "");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x",
                "http://localhost/x",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://0/",
                "http://0x7f.0.0.1/",
                "http://127.1/",
                "http://168.63.129.16/machine",
                "http://[::]/",
                "http://[::127.0.0.1]/",
                "http://[2001:0:7f00:1::]/",
                "http://[::1]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://2130706433/",
                "ftp://example.com/file",
                "file:///etc/passwd",
                "http://user@192.0.2.1/",
                "http:///nowhere",
                "not a url"
            })
    void refusesWhatIsNotThePublicWeb(String url) {
        assertThatThrownBy(() -> new FetchUrl(1000).fetch(url))
                .isInstanceOfSatisfying(
                        HmaProblem.class,
                        problem -> assertThat(problem.answer().status()).isEqualTo(400));
    }

    @Test
    void followsRedirectsAndGivesTheFileWithItsType() {
        FetchUrl.Fetched fetched = here(1000).fetch(url("/moved"));
        assertThat(new String(fetched.content(), StandardCharsets.UTF_8)).isEqualTo("lake");
        assertThat(fetched.contentType()).isEqualTo("image/png");
    }

    @Test
    void aRedirectInsideIsRefusedAsTheAddressItselfWouldBe() {
        assertThatThrownBy(() -> here(1000).fetch(url("/inside")))
                .hasMessageContaining(FetchUrl.REFUSED);
    }

    @Test
    void failuresSayWhatHappened() {
        assertThatThrownBy(() -> here(1000).fetch(url("/gone"))).hasMessageContaining("404");
        assertThatThrownBy(() -> here(1000).fetch(url("/around")))
                .hasMessageContaining("too many redirects");
        assertThatThrownBy(() -> here(3).fetch(url("/file")))
                .hasMessageContaining("Content too large");
    }

    @Test
    void aServerThatSendsItsHeadersOneByOneIsLeftInTime() throws Exception {
        try (ServerSocket trickle = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = Thread.startVirtualThread(() -> trickle(trickle));
            FetchUrl fetch =
                    new FetchUrl(InetAddress::isLoopbackAddress, 1000, Duration.ofMillis(300));
            assertThatThrownBy(
                            () -> fetch.fetch("http://127.0.0.1:" + trickle.getLocalPort() + "/x"))
                    .hasMessageContaining("it took longer than");
            assertThat(serving.join(Duration.ofSeconds(30))).isTrue();
        }
    }

    private static void trickle(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                client.getOutputStream().write('x');
                client.getOutputStream().flush();
                Thread.sleep(20);
            }
        } catch (IOException left) {
            // The client has gone, as it should.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fetcher that may also go to the test's own server. */
    private static FetchUrl here(int largest) {
        return new FetchUrl(
                address -> address.isLoopbackAddress() || PublicAddress.isPublic(address),
                largest,
                Duration.ofSeconds(30));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, int status, String body, String header, String value) {
        server.createContext(
                path,
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add(header, value);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }
}
