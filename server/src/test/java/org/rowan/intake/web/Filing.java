package org.rowan.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sender at the door: what curl does in the documentation's examples, with nothing hidden. */
public final class Filing {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "------------------------d74496d66958873e";

    private final String base;
    private final String authorization;

    public Filing(int port, String name, String password) {
        base = "http://127.0.0.1:" + port + "/ispws";
        authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (name + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer as it came. */
    public record Answer(int status, String body, HttpResponse<String> http) {
        public String element(String name) {
            Matcher matcher =
                    Pattern.compile("(?s)<" + name + ">(.*?)</" + name + ">").matcher(body);
            return matcher.find() ? matcher.group(1) : "";
        }

        public int code() {
            return Integer.parseInt(element("responseCode"));
        }

        public long report() {
            return Long.parseLong(element("reportId"));
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer submit(String xml) {
        return post("submit", "text/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    public Answer fileInfo(String xml) {
        return post("fileinfo", "text/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    public Answer upload(long report, String name, byte[] content) {
        return upload(report, name, content, true);
    }

    public Answer upload(long report, String name, byte[] content, boolean idFirst) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String id = "Content-Disposition: form-data; name=\"id\"\r\n\r\n" + report + "\r\n";
        String file =
                "Content-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        if (idFirst) {
            body.writeBytes(bytes("--" + BOUNDARY + "\r\n" + id));
        }
        body.writeBytes(bytes("--" + BOUNDARY + "\r\n" + file));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
        if (!idFirst) {
            body.writeBytes(bytes("--" + BOUNDARY + "\r\n" + id));
        }
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return post("upload", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    public Answer finish(long report) {
        return form("finish", report);
    }

    public Answer retract(long report) {
        return form("retract", report);
    }

    public Answer form(String door, long report) {
        return post(door, "application/x-www-form-urlencoded", bytes("id=" + report));
    }

    public Answer multipart(String door, long report) {
        String body =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n"
                        + report
                        + "\r\n--"
                        + BOUNDARY
                        + "--\r\n";
        return post(door, "multipart/form-data; boundary=" + BOUNDARY, bytes(body));
    }

    public Answer post(String door, @Nullable String type, byte[] body) {
        return post(door, type, BodyPublishers.ofByteArray(body));
    }

    public Answer post(String door, @Nullable String type, BodyPublisher body) {
        HttpRequest.Builder request = request(door).POST(body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/" + path))
                .header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
