package org.rowan.platform.serve;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser without JavaScript: keeps cookies, fills in the hidden field of a form,
 * follows no redirect by itself.
 */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String address;

    public Browser(String address) {
        this(address, null);
    }

    public Browser(String address, @Nullable SSLContext trust) {
        this.address = address;
        HttpClient.Builder builder = HttpClient.newBuilder().cookieHandler(new CookieManager());
        this.client = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /** Opens a page as a browser does. */
    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks as a program does. */
    public HttpResponse<String> ask(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    /** Opens a page with a form, fills it in and sends it to the same address. */
    public HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return submit(path, path, fields);
    }

    /**
     * Sends a form with the hidden field of another page, as somebody does who was not offered it.
     */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(open(page).body());
        String body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        String hidden =
                token.find()
                        ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                        : "";
        return ask(
                to(path).header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + hidden)));
    }

    public HttpResponse<String> signIn(String name, String password)
            throws IOException, InterruptedException {
        return submit("/desk/sign-in", Map.of("username", name, "password", password));
    }

    /** Where an answer leads, without the host. */
    public static String leadsTo(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("nowhere, with status " + answer.statusCode());
    }
}
