package org.rowan.match.hma;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.RowanTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ROOST Coop and the Ruby gem hasher_matcher_actioner_api send and need back. */
@RowanTest(http = WebEnvironment.RANDOM_PORT)
class HmaContractTest {
    private static final String PDQ =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final ClientKeys keys;
    private final LiveBanks live;

    HmaContractTest(@LocalServerPort int port, ClientKeys keys, LiveBanks live) {
        this.port = port;
        this.keys = keys;
        this.live = live;
    }

    @Test
    void aKeyIsNeeded() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(uri("/hma/c/banks")).build();
        HttpResponse<String> refused = http.send(bare, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("Authentication required");

        live.catchUp();
        HttpRequest status = HttpRequest.newBuilder(uri("/hma/status")).build();
        assertThat(http.send(status, HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("I-AM-ALIVE");
    }

    @Test
    void coopMakesItsBankAndFindsItAgain() throws Exception {
        Answer made =
                post("/hma//c/banks", "{\"name\":\"COOP_1_LAKES\",\"enabled_ratio\":\"0.5\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body())
                .isEqualTo("{\"matching_enabled_ratio\":0.5,\"name\":\"COOP_1_LAKES\"}\n");

        Answer again = post("/hma/c/banks", "{\"name\":\"COOP_1_LAKES\"}");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().get("message").asString()).contains("already exists");

        assertThat(send("PUT", "/hma/c/bank/COOP_1_LAKES", "{\"enabled_ratio\":1}").status())
                .isEqualTo(200);
        assertThat(get("/hma//c/bank/COOP_1_LAKES").json().get("matching_enabled_ratio").asDouble())
                .isEqualTo(1.0);
        assertThat(get("/hma/c/bank/NOWHERE").status()).isEqualTo(404);
        assertThat(get("/hma/c/bank/NOWHERE").body())
                .isEqualTo("{\"message\":\"bank 'NOWHERE' not found\"}\n");
        Answer deleted = send("DELETE", "/hma/c/bank/COOP_1_LAKES", "");
        assertThat(deleted.body()).isEqualTo("{\"message\":\"Done\"}\n");
        assertThat(get("/hma/c/bank/COOP_1_LAKES").status()).isEqualTo(404);
    }

    @Test
    void namesAndRatiosOutOfRangeAreRefused() throws Exception {
        assertThat(post("/hma/c/banks", "{\"name\":\"lower\"}").json().get("message").asString())
                .isEqualTo("Bank names must be UPPER_WITH_UNDERSCORE");
        assertThat(post("/hma/c/banks", "{\"name\":\"FAR\",\"enabled_ratio\":-3}").status())
                .isEqualTo(400);
        Answer missing = post("/hma/c/banks", "{}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().get(0).get("loc").get(0).asString()).isEqualTo("name");
    }

    @Test
    void aSignalMatchesTheMomentItIsListedAndNotAfterItIsDeleted() throws Exception {
        post("/hma/c/banks", "{\"name\":\"ROCKS\",\"enabled\":\"true\"}");
        Answer added =
                post(
                        "/hma/c/bank/ROCKS/signal",
                        "{\"pdq\":\""
                                + PDQ.toUpperCase(java.util.Locale.ROOT)
                                + "\",\"note\":\"a rock\"}");
        assertThat(added.status()).isEqualTo(200);
        long id = added.json().get("id").asLong();
        assertThat(added.json().get("signals").get("pdq").asString()).isEqualTo(PDQ);

        Answer found = get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ);
        assertThat(found.body())
                .isEqualTo("{\"ROCKS\":[{\"bank_content_id\":" + id + ",\"distance\":\"0\"}]}\n");
        String near = "0" + PDQ.substring(1);
        assertThat(
                        get("/hma/m/lookup?signal_type=pdq&signal=" + near + "&banks=ROCKS")
                                .json()
                                .get("ROCKS")
                                .get(0)
                                .get("distance")
                                .asString())
                .isEqualTo("4");
        assertThat(get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ + "&banks=OTHER").body())
                .isEqualTo("{}\n");
        assertThat(
                        get("/hma/m/raw_lookup?signal_type=pdq&signal=" + PDQ)
                                .json()
                                .get("matches")
                                .get(0)
                                .asLong())
                .isEqualTo(id);
        assertThat(
                        get("/hma/m/raw_lookup?signal_type=pdq&include_distance=true&signal=" + PDQ)
                                .json()
                                .get("matches")
                                .get(0)
                                .get("distance")
                                .asString())
                .isEqualTo("0");

        Answer content = get("/hma/c/bank/ROCKS/content/" + id + "?include_signals=true");
        assertThat(content.json().get("note").asString()).isEqualTo("a rock");
        assertThat(content.json().get("disable_until_ts").asInt()).isEqualTo(1);
        assertThat(content.json().get("signals").get("pdq").asString()).isEqualTo(PDQ);
        assertThat(content.json().has("metadata")).isFalse();

        assertThat(
                        send("PUT", "/hma/c/bank/ROCKS/content/" + id, "{\"disable_until_ts\":0}")
                                .status())
                .isEqualTo(200);
        assertThat(get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ).body()).isEqualTo("{}\n");
        send("PUT", "/hma/c/bank/ROCKS/content/" + id, "{\"disable_until_ts\":1}");
        assertThat(get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ).body()).contains("ROCKS");

        post("/hma/c/banks", "{\"name\":\"ROCKS_TOO\"}");
        assertThat(send("DELETE", "/hma/c/bank/ROCKS_TOO/content/" + id, "").body())
                .as("a content of another bank is left alone")
                .isEqualTo("{\"deleted\":0}\n");
        assertThat(send("DELETE", "/hma/c/bank/ROCKS/content/" + id, "").body())
                .isEqualTo("{\"deleted\":1}\n");
        assertThat(get("/hma/m/lookup?signal_type=pdq&signal=" + PDQ).body()).isEqualTo("{}\n");
    }

    @Test
    void theSeedTossesTheSameCoinAsInHma() throws Exception {
        post("/hma/c/banks", "{\"name\":\"COIN\",\"enabled_ratio\":0.5}");
        post("/hma/c/bank/COIN/signal", "{\"video_md5\":\"00000000000000000000000000000c01\"}");
        String lookup =
                "/hma/m/lookup?signal_type=video_md5&signal=00000000000000000000000000000C01";
        assertThat(get(lookup + "&seed=1").body()).contains("\"distance\":\"-\"");
        assertThat(get(lookup + "&seed=2").body()).isEqualTo("{}\n");
        assertThat(get(lookup + "&seed=3&bypass_coinflip=true").body()).contains("COIN");
        send("PUT", "/hma/c/bank/COIN", "{\"enabled\":false}");
        assertThat(get(lookup + "&seed=4").body()).isEqualTo("{}\n");
    }

    @Test
    void badSignalsAndTypesAreExplained() throws Exception {
        assertThat(get("/hma/m/lookup?signal_type=pdq&signal=zz").json().get("message").asString())
                .isEqualTo("invalid signal: invalid PDQ hash");
        assertThat(get("/hma/m/lookup?signal_type=pdq").json().get("message").asString())
                .isEqualTo("Either url or both signal and signal_type are required");
        assertThat(get("/hma/m/lookup?signal_type=x&signal=00").json().get("message").asString())
                .isEqualTo("No such SignalType 'x'");
        assertThat(get("/hma/m/raw_lookup?signal_type=pdq").status()).isEqualTo(422);
        assertThat(get("/hma/nothing/here").status()).isEqualTo(404);
        assertThat(post("/hma/status", "").status()).isEqualTo(405);
    }

    @Test
    void aPictureIsHashedListedAndFoundTurned() throws Exception {
        byte[] picture = picture(7, false);
        Answer hashed = upload("/hma/h/hash", "photo", picture, Map.of());
        assertThat(hashed.status()).isEqualTo(200);
        assertThat(hashed.json().get("pdq").asString()).matches("[0-9a-f]{64}");

        post("/hma/c/banks", "{\"name\":\"PICTURES\"}");
        Answer added =
                upload(
                        "/hma/c/bank/PICTURES/content",
                        "photo",
                        picture,
                        Map.of("metadata", "{\"org\":\"coop\"}"));
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().get("signals").get("pdq").asString())
                .isEqualTo(hashed.json().get("pdq").asString());
        long id = added.json().get("id").asLong();
        assertThat(
                        get("/hma/c/bank/PICTURES/content/" + id)
                                .json()
                                .get("metadata")
                                .get("json")
                                .get("org")
                                .asString())
                .isEqualTo("coop");

        JsonNode turned = upload("/hma/m/lookup", "photo", picture(7, true), Map.of()).json();
        assertThat(turned.get("pdq").get("PICTURES").get(0).get("bank_content_id").asLong())
                .isEqualTo(id);
    }

    @Test
    void aFlatPictureIsAnAnswerAndBytesThatAreNoPictureAProblem() throws Exception {
        HttpResponse<String> flat = raw("/hma/h/hash", "photo", flat(), Map.of());
        assertThat(flat.statusCode()).isEqualTo(200);
        assertThat(flat.body()).isEqualTo("{}\n");
        assertThat(flat.headers().firstValue("X-Rowan-Pdq-Quality")).contains("0");
        Answer lookup = upload("/hma/m/lookup", "photo", flat(), Map.of());
        assertThat(lookup.status()).isEqualTo(200);

        byte[] noise = new byte[5000];
        new SplittableRandom(3).nextBytes(noise);
        Answer problem = upload("/hma/h/hash", "photo", noise, Map.of());
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.json().get("message").asString())
                .startsWith("The picture cannot be read");
        assertThat(
                        upload("/hma/h/hash", "video", noise, Map.of())
                                .json()
                                .get("video_md5")
                                .asString())
                .matches("[0-9a-f]{32}");
        assertThat(upload("/hma/h/hash", "foo", noise, Map.of()).json().get("message").asString())
                .isEqualTo("no such content_type: 'foo'");
        assertThat(
                        get("/hma/h/hash?url=http%3A%2F%2F127.0.0.1%3A" + port + "%2F")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("Invalid or unsafe URL provided");
        assertThat(get("/hma/h/hash").status()).isEqualTo(422);
    }

    @Test
    void exchangesAreSetUpAsCoopDoesIt() throws Exception {
        assertThat(get("/hma/c/exchanges/apis").body()).contains("\"ncmec\"", "\"stop_ncii\"");
        assertThat(get("/hma/c/exchanges/api/ncmec").body())
                .isEqualTo(
                        "{\"has_set_authentification\":false,\"supports_authentification\":true}\n");
        assertThat(
                        post(
                                        "/hma/c/exchanges/api/ncmec",
                                        "{\"credential_json\":{\"user\":\"u\",\"password\":\"p\"}}")
                                .json()
                                .get("has_set_authentification")
                                .asBoolean())
                .isTrue();
        assertThat(
                        get("/hma/c/exchanges/api/ncmec/schema")
                                .json()
                                .get("config_schema")
                                .get("fields")
                                .get(0)
                                .get("name")
                                .asString())
                .isEqualTo("environment");
        String body =
                "{\"bank\":\"NCMEC_NPO\",\"api\":\"ncmec\",\"api_json\":{\"environment\":\"https://hashsharing.ncmec.org/npo\"}}";
        assertThat(post("/hma/c/exchanges", body).status()).isEqualTo(201);
        assertThat(post("/hma/c/exchanges", body).status()).isEqualTo(403);
        JsonNode exchange = get("/hma/c/exchange/NCMEC_NPO").json();
        assertThat(exchange.get("api").asString()).isEqualTo("ncmec");
        assertThat(exchange.get("enabled").asBoolean()).isTrue();
        assertThat(get("/hma/c/exchange/NCMEC_NPO/status").json().propertyNames())
                .contains(
                        "checkpoint_ts",
                        "fetched_items",
                        "last_fetch_complete_ts",
                        "last_fetch_succeeded",
                        "running_fetch_start_ts",
                        "up_to_date");
        assertThat(
                        send("PUT", "/hma/c/exchange/NCMEC_NPO", "{\"enabled\":false}")
                                .json()
                                .get("enabled")
                                .asBoolean())
                .isFalse();
        assertThat(get("/hma/c/exchange/OTHER").status()).isEqualTo(404);
        assertThat(
                        post(
                                        "/hma/c/exchanges",
                                        "{\"bank\":\"X\",\"api\":\"ncmec\",\"api_json\":{}}")
                                .json()
                                .get("message")
                                .asString())
                .isEqualTo("Failed to parse `api_json` - missing value for field \"environment\"");
        assertThat(send("DELETE", "/hma/c/exchange/NCMEC_NPO", "").status()).isEqualTo(200);
    }

    @Test
    void compareAndStatusSpeakAsHmaDoes() throws Exception {
        String near = "0" + PDQ.substring(1);
        assertThat(post("/hma/m/compare", "{\"pdq\":[\"" + PDQ + "\",\"" + near + "\"]}").body())
                .isEqualTo("{\"pdq\":[true,{\"distance\":4}]}\n");
        assertThat(
                        post(
                                        "/hma/m/compare",
                                        "{\"video_md5\":[\""
                                                + "0".repeat(32)
                                                + "\",\""
                                                + "0".repeat(32)
                                                + "\"]}")
                                .status())
                .isEqualTo(200);
        assertThat(get("/hma/c/signal_type").body())
                .isEqualTo(
                        "[{\"enabled_ratio\":1.0,\"name\":\"pdq\"},{\"enabled_ratio\":1.0,\"name\":\"video_md5\"}]\n");
        assertThat(get("/hma/m/index/status").json().get("pdq").get("present").asBoolean())
                .isTrue();
    }

    private record Answer(int status, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private Answer get(String path) throws IOException, InterruptedException {
        live.catchUp();
        return send("GET", path, "");
    }

    private Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    private Answer send(String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + key())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private Answer upload(String path, String field, byte[] file, Map<String, String> form)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = raw(path, field, file, form);
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> raw(
            String path, String field, byte[] file, Map<String, String> form)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : form.entrySet()) {
            body.writeBytes(
                    ("--cut\r\nContent-Disposition: form-data; name=\""
                                    + one.getKey()
                                    + "\"\r\n\r\n"
                                    + one.getValue()
                                    + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                ("--cut\r\nContent-Disposition: form-data; name=\""
                                + field
                                + "\"; filename=\"lake.png\"\r\nContent-Type: image/png\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + key())
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String key = "";

    private String key() {
        if (key.isEmpty()) {
            key = keys.add("contract", true, new SecureRandom()).orElseThrow();
        }
        return key;
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static byte[] picture(long seed, boolean turned) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        if (turned) {
            pen.rotate(Math.PI / 2, 80, 80);
        }
        pen.setPaint(new GradientPaint(0, 0, Color.BLUE, 160, 160, Color.ORANGE));
        pen.fillRect(0, 0, 160, 160);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(
                    random.nextInt(150),
                    random.nextInt(150),
                    5 + random.nextInt(50),
                    5 + random.nextInt(50));
        }
        pen.dispose();
        return png(image);
    }

    private static byte[] flat() throws IOException {
        return png(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
