package org.rowan.match.hma;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.rowan.match.live.LiveBanks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with a key, which sends what ROOST Coop and the Ruby gem send. */
final class HmaClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final LiveBanks live;
    private final String key;

    HmaClient(int port, ClientKeys keys, LiveBanks live) {
        this.port = port;
        this.live = live;
        this.key =
                keys.add(
                                "contract-" + new SecureRandom().nextLong(),
                                true,
                                new SecureRandom(),
                                "test")
                        .orElseThrow();
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** Without the key. */
    HttpResponse<String> bare(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return port;
    }

    Answer get(String path) throws IOException, InterruptedException {
        live.catchUp();
        return send("GET", path, "");
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    Answer send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    Answer upload(String path, String field, byte[] file, Map<String, String> form)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = raw(path, field, file, form);
        return new Answer(answer.statusCode(), answer.body());
    }

    HttpResponse<String> raw(String path, String field, byte[] file, Map<String, String> form)
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
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
