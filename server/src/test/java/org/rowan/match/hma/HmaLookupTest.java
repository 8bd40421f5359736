package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How clients of HMA look signals up. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class HmaLookupTest {
    private static final String PDQ =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    private final HmaClient client;

    HmaLookupTest(@LocalServerPort int port, ClientKeys keys, LiveBanks live) {
        this.client = new HmaClient(port, keys, live);
    }

    @Test
    void theSeedTossesTheSameCoinAsInHma() throws Exception {
        client.post("/hma/c/banks", "{\"name\":\"COIN\",\"enabled_ratio\":0.5}");
        client.post(
                "/hma/c/bank/COIN/signal", "{\"video_md5\":\"00000000000000000000000000000c01\"}");
        String lookup =
                "/hma/m/lookup?signal_type=video_md5&signal=00000000000000000000000000000C01";
        assertThat(client.get(lookup + "&seed=1").body()).contains("\"distance\":\"-\"");
        assertThat(client.get(lookup + "&seed=2").body()).isEqualTo("{}\n");
        assertThat(client.get(lookup + "&seed=3&bypass_coinflip=true").body()).contains("COIN");
        client.send("PUT", "/hma/c/bank/COIN", "{\"enabled\":false}");
        assertThat(client.get(lookup + "&seed=4").body()).isEqualTo("{}\n");
    }

    @Test
    void badSignalsAndTypesAreExplained() throws Exception {
        assertThat(
                        client.get("/hma/m/lookup?signal_type=pdq&signal=zz")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("invalid signal: invalid PDQ hash");
        assertThat(client.get("/hma/m/lookup?signal_type=pdq").json().get("message").asString())
                .isEqualTo("Either url or both signal and signal_type are required");
        assertThat(
                        client.get("/hma/m/lookup?signal_type=x&signal=00")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("No such SignalType 'x'");
        assertThat(client.get("/hma/m/raw_lookup?signal_type=pdq").status()).isEqualTo(422);
        assertThat(client.get("/hma/nothing/here").status()).isEqualTo(404);
        assertThat(client.post("/hma/status", "").status()).isEqualTo(405);
    }

    @Test
    void compareAndStatusSpeakAsHmaDoes() throws Exception {
        String near = "0" + PDQ.substring(1);
        assertThat(
                        client.post(
                                        "/hma/m/compare",
                                        "{\"pdq\":[\"" + PDQ + "\",\"" + near + "\"]}")
                                .body())
                .isEqualTo("{\"pdq\":[true,{\"distance\":4}]}\n");
        assertThat(
                        client.post(
                                        "/hma/m/compare",
                                        "{\"video_md5\":[\""
                                                + "0".repeat(32)
                                                + "\",\""
                                                + "0".repeat(32)
                                                + "\"]}")
                                .status())
                .isEqualTo(200);
        assertThat(client.get("/hma/c/signal_type").body())
                .isEqualTo(
                        "[{\"enabled_ratio\":1.0,\"name\":\"pdq\"},{\"enabled_ratio\":1.0,\"name\":\"video_md5\"}]\n");
        assertThat(client.get("/hma/m/index/status").json().get("pdq").get("present").asBoolean())
                .isTrue();
    }
}
