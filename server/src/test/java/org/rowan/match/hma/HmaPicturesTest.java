package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rowan.match.hma.HmaClient.Answer;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.media.InventedPicture;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How clients of HMA hash, list and look up files. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class HmaPicturesTest {
    private final HmaClient client;

    HmaPicturesTest(@LocalServerPort int port, ClientKeys keys, LiveBanks live) {
        this.client = new HmaClient(port, keys, live);
    }

    @Test
    void aPictureIsHashedListedAndFoundTurned() throws Exception {
        byte[] picture = InventedPicture.of(7);
        Answer hashed = client.upload("/hma/h/hash", "photo", picture, Map.of());
        assertThat(hashed.status()).isEqualTo(200);
        assertThat(hashed.json().get("pdq").asString()).matches("[0-9a-f]{64}");

        client.post("/hma/c/banks", "{\"name\":\"PICTURES\"}");
        Answer added =
                client.upload(
                        "/hma/c/bank/PICTURES/content",
                        "photo",
                        picture,
                        Map.of("metadata", "{\"org\":\"coop\"}"));
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().get("signals").get("pdq").asString())
                .isEqualTo(hashed.json().get("pdq").asString());
        long id = added.json().get("id").asLong();
        assertThat(
                        client.get("/hma/c/bank/PICTURES/content/" + id)
                                .json()
                                .get("metadata")
                                .get("json")
                                .get("org")
                                .asString())
                .isEqualTo("coop");

        JsonNode turned =
                client.upload("/hma/m/lookup", "photo", InventedPicture.turned(7), Map.of()).json();
        assertThat(turned.get("pdq").get("PICTURES").get(0).get("bank_content_id").asLong())
                .isEqualTo(id);
    }

    @Test
    void aFlatPictureIsAnAnswerAndBytesThatAreNoPictureAProblem() throws Exception {
        HttpResponse<String> flat =
                client.raw("/hma/h/hash", "photo", InventedPicture.flat(), Map.of());
        assertThat(flat.statusCode()).isEqualTo(200);
        assertThat(flat.body()).isEqualTo("{}\n");
        assertThat(flat.headers().firstValue("X-Rowan-Pdq-Quality")).contains("0");
        Answer lookup = client.upload("/hma/m/lookup", "photo", InventedPicture.flat(), Map.of());
        assertThat(lookup.status()).isEqualTo(200);

        byte[] noise = new byte[5000];
        new SplittableRandom(3).nextBytes(noise);
        Answer problem = client.upload("/hma/h/hash", "photo", noise, Map.of());
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.json().get("message").asString())
                .startsWith("The picture cannot be read");
        assertThat(
                        client.upload("/hma/h/hash", "video", noise, Map.of())
                                .json()
                                .get("video_md5")
                                .asString())
                .matches("[0-9a-f]{32}");
        assertThat(
                        client.upload("/hma/h/hash", "foo", noise, Map.of())
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("no such content_type: 'foo'");
        assertThat(
                        client.get(
                                        "/hma/h/hash?url=http%3A%2F%2F127.0.0.1%3A"
                                                + client.port()
                                                + "%2F")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("Invalid or unsafe URL provided");
        assertThat(client.get("/hma/h/hash").status()).isEqualTo(422);
    }
}
