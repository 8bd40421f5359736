package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.rowan.match.hma.HmaClient.Answer;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How clients of HMA keep banks and what is in them. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class HmaBanksTest {
    private static final String PDQ =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    private final HmaClient client;
    private final LiveBanks live;

    HmaBanksTest(@LocalServerPort int port, ClientKeys keys, LiveBanks live) {
        this.client = new HmaClient(port, keys, live);
        this.live = live;
    }

    @Test
    void aKeyIsNeeded() throws Exception {
        HttpResponse<String> refused = client.bare("/hma/c/banks");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("Authentication required");

        live.catchUp();
        assertThat(client.bare("/hma/status").body()).isEqualTo("I-AM-ALIVE");
    }

    @Test
    void coopMakesItsBankAndFindsItAgain() throws Exception {
        Answer made =
                client.post(
                        "/hma//c/banks", "{\"name\":\"COOP_1_LAKES\",\"enabled_ratio\":\"0.5\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body())
                .isEqualTo("{\"matching_enabled_ratio\":0.5,\"name\":\"COOP_1_LAKES\"}\n");

        Answer again = client.post("/hma/c/banks", "{\"name\":\"COOP_1_LAKES\"}");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().get("message").asString()).contains("already exists");

        assertThat(client.send("PUT", "/hma/c/bank/COOP_1_LAKES", "{\"enabled_ratio\":1}").status())
                .isEqualTo(200);
        assertThat(
                        client.get("/hma//c/bank/COOP_1_LAKES")
                                .json()
                                .get("matching_enabled_ratio")
                                .asDouble())
                .isEqualTo(1.0);
        assertThat(client.get("/hma/c/bank/NOWHERE").status()).isEqualTo(404);
        assertThat(client.get("/hma/c/bank/NOWHERE").body())
                .isEqualTo("{\"message\":\"bank 'NOWHERE' not found\"}\n");
        Answer deleted = client.send("DELETE", "/hma/c/bank/COOP_1_LAKES", "");
        assertThat(deleted.body()).isEqualTo("{\"message\":\"Done\"}\n");
        assertThat(client.get("/hma/c/bank/COOP_1_LAKES").status()).isEqualTo(404);
    }

    @Test
    void namesAndRatiosOutOfRangeAreRefused() throws Exception {
        assertThat(
                        client.post("/hma/c/banks", "{\"name\":\"lower\"}")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("Bank names must be UPPER_WITH_UNDERSCORE");
        assertThat(client.post("/hma/c/banks", "{\"name\":\"FAR\",\"enabled_ratio\":-3}").status())
                .isEqualTo(400);
        Answer missing = client.post("/hma/c/banks", "{}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().get(0).get("loc").get(0).asString()).isEqualTo("name");
    }

    @Test
    void aSignalMatchesTheMomentItIsListedAndNotAfterItIsDeleted() throws Exception {
        client.post("/hma/c/banks", "{\"name\":\"ROCKS\",\"enabled\":\"true\"}");
        Answer added =
                client.post(
                        "/hma/c/bank/ROCKS/signal",
                        "{\"pdq\":\""
                                + PDQ.toUpperCase(java.util.Locale.ROOT)
                                + "\",\"note\":\"a rock\"}");
        assertThat(added.status()).isEqualTo(200);
        long id = added.json().get("id").asLong();
        assertThat(added.json().get("signals").get("pdq").asString()).isEqualTo(PDQ);

        Answer found = client.get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ);
        assertThat(found.body())
                .isEqualTo("{\"ROCKS\":[{\"bank_content_id\":" + id + ",\"distance\":\"0\"}]}\n");
        String near = "0" + PDQ.substring(1);
        assertThat(
                        client.get("/hma/m/lookup?signal_type=pdq&signal=" + near + "&banks=ROCKS")
                                .json()
                                .get("ROCKS")
                                .get(0)
                                .get("distance")
                                .asString())
                .isEqualTo("4");
        assertThat(
                        client.get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ + "&banks=OTHER")
                                .body())
                .isEqualTo("{}\n");
        assertThat(
                        client.get("/hma/m/raw_lookup?signal_type=pdq&signal=" + PDQ)
                                .json()
                                .get("matches")
                                .get(0)
                                .asLong())
                .isEqualTo(id);
        assertThat(
                        client.get(
                                        "/hma/m/raw_lookup?signal_type=pdq&include_distance=true&signal="
                                                + PDQ)
                                .json()
                                .get("matches")
                                .get(0)
                                .get("distance")
                                .asString())
                .isEqualTo("0");

        Answer content = client.get("/hma/c/bank/ROCKS/content/" + id + "?include_signals=true");
        assertThat(content.json().get("note").asString()).isEqualTo("a rock");
        assertThat(content.json().get("disable_until_ts").asInt()).isEqualTo(1);
        assertThat(content.json().get("signals").get("pdq").asString()).isEqualTo(PDQ);
        assertThat(content.json().has("metadata")).isFalse();

        assertThat(
                        client.send(
                                        "PUT",
                                        "/hma/c/bank/ROCKS/content/" + id,
                                        "{\"disable_until_ts\":0}")
                                .status())
                .isEqualTo(200);
        assertThat(client.get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ).body())
                .isEqualTo("{}\n");
        client.send("PUT", "/hma/c/bank/ROCKS/content/" + id, "{\"disable_until_ts\":1}");
        assertThat(client.get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ).body())
                .contains("ROCKS");

        client.post("/hma/c/banks", "{\"name\":\"ROCKS_TOO\"}");
        assertThat(client.send("DELETE", "/hma/c/bank/ROCKS_TOO/content/" + id, "").body())
                .as("a content of another bank is left alone")
                .isEqualTo("{\"deleted\":0}\n");
        assertThat(client.send("DELETE", "/hma/c/bank/ROCKS/content/" + id, "").body())
                .isEqualTo("{\"deleted\":1}\n");
        assertThat(client.get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ).body())
                .isEqualTo("{}\n");
    }
}
