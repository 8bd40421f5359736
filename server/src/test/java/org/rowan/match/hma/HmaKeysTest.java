package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a key opens, and what is turned away whoever sends it. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class HmaKeysTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final ClientKeys keys;

    HmaKeysTest(@LocalServerPort int port, ClientKeys keys) {
        this.port = port;
        this.keys = keys;
    }

    @Test
    void aKeyForLookingUpOnlyChangesNoBanks() throws Exception {
        String lookUp = keys.add("reader", false, new SecureRandom(), "test").orElseThrow();
        assertThat(with(lookUp, "GET", "/hma/c/banks", "").statusCode()).isEqualTo(200);
        assertThat(with(lookUp, "POST", "/hma/m/compare", "{}").statusCode()).isEqualTo(200);
        for (String change :
                new String[] {"POST /hma/c/banks", "DELETE /hma//c/bank/X", "PUT /hma/c/bank/X"}) {
            String[] parts = change.split(" ", 2);
            HttpResponse<String> refused = with(lookUp, parts[0], parts[1], "{\"name\":\"X\"}");
            assertThat(refused.statusCode()).as(change).isEqualTo(403);
            assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void aNulCharacterIsABadRequestWhereverItStands() throws Exception {
        String full = keys.add("curator", true, new SecureRandom(), "test").orElseThrow();
        String banks = "/hma/c/banks";
        assertThat(with(full, "POST", banks, "{\"name\":\"NULS\"}").statusCode()).isEqualTo(201);
        for (String path :
                List.of("/hma/c/bank/A%00B", "/hma/m/lookup?signal_type=pdq&signal=%00")) {
            assertThat(with(full, "GET", path, "").statusCode()).as(path).isEqualTo(400);
        }
        String note = "{\"md5\":\"" + "ab".repeat(16) + "\",\"note\":\"a\\u0000b\"}";
        assertThat(with(full, "POST", "/hma/c/bank/NULS/signal", note).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> with(String bearer, String method, String path, String body)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + bearer)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
