package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How ROOST Coop sets up exchanges. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class HmaExchangesTest {
    private final HmaClient client;

    HmaExchangesTest(@LocalServerPort int port, ClientKeys keys, LiveBanks live) {
        this.client = new HmaClient(port, keys, live);
    }

    @Test
    void exchangesAreSetUpAsCoopDoesIt() throws Exception {
        assertThat(client.get("/hma/c/exchanges/apis").body())
                .contains("\"ncmec\"", "\"stop_ncii\"");
        assertThat(client.get("/hma/c/exchanges/api/ncmec").body())
                .isEqualTo(
                        "{\"has_set_authentification\":false,\"supports_authentification\":true}\n");
        assertThat(
                        client.post(
                                        "/hma/c/exchanges/api/ncmec",
                                        "{\"credential_json\":{\"user\":\"u\",\"password\":\"p\"}}")
                                .json()
                                .get("has_set_authentification")
                                .asBoolean())
                .isTrue();
        assertThat(
                        client.get("/hma/c/exchanges/api/ncmec/schema")
                                .json()
                                .get("config_schema")
                                .get("fields")
                                .get(0)
                                .get("name")
                                .asString())
                .isEqualTo("environment");
        String body =
                "{\"bank\":\"NCMEC_NPO\",\"api\":\"ncmec\",\"api_json\":{\"environment\":\"https://hashsharing.ncmec.org/npo\"}}";
        assertThat(client.post("/hma/c/exchanges", body).status()).isEqualTo(201);
        assertThat(client.post("/hma/c/exchanges", body).status()).isEqualTo(403);
        JsonNode exchange = client.get("/hma/c/exchange/NCMEC_NPO").json();
        assertThat(exchange.get("api").asString()).isEqualTo("ncmec");
        assertThat(exchange.get("enabled").asBoolean()).isTrue();
        assertThat(client.get("/hma/c/exchange/NCMEC_NPO/status").json().propertyNames())
                .contains(
                        "checkpoint_ts",
                        "fetched_items",
                        "last_fetch_complete_ts",
                        "last_fetch_succeeded",
                        "running_fetch_start_ts",
                        "up_to_date");
        assertThat(
                        client.send("PUT", "/hma/c/exchange/NCMEC_NPO", "{\"enabled\":false}")
                                .json()
                                .get("enabled")
                                .asBoolean())
                .isFalse();
        assertThat(client.get("/hma/c/exchange/OTHER").status()).isEqualTo(404);
        assertThat(
                        client.post(
                                        "/hma/c/exchanges",
                                        "{\"bank\":\"X\",\"api\":\"ncmec\",\"api_json\":{}}")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("Failed to parse `api_json` - missing value for field \"environment\"");
        assertThat(client.send("DELETE", "/hma/c/exchange/NCMEC_NPO", "").status()).isEqualTo(200);
    }
}
