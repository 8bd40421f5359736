package org.rowan.platform.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of sign-in on this machine (OpenID Connect Core 1.0): discovery, an authorization
 * endpoint that lets in whoever {@link #person} names, a token endpoint that insists on the
 * client's secret and on PKCE, and the key by which its RS256 tokens are checked.
 */
final class InventedProvider implements AutoCloseable {
    static final String CLIENT = "rowan";
    static final String SECRET = "a secret of these tests";

    private record Asked(String redirect, String nonce, String challenge, Instant at) {}

    private final HttpServer server;
    private final KeyPair keys;
    private final Map<String, Asked> codes = new HashMap<>();

    /** What was asked of the authorization endpoint. */
    final List<Map<String, String>> requests = new ArrayList<>();

    /** Who sits at the browser. */
    volatile String person = "";

    /** What the next tokens say otherwise. */
    volatile UnaryOperator<Map<String, Object>> twist = UnaryOperator.identity();

    /** What the next tokens are signed by, when not by the provider's own key. */
    volatile KeyPair signedBy;

    /** Whether the token endpoint fails, as a provider in trouble does. */
    volatile boolean inTrouble;

    InventedProvider() throws IOException {
        this.keys = drawn();
        this.signedBy = keys;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", this::keySet);
        server.start();
    }

    static KeyPair drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("issuer", issuer());
        says.put("authorization_endpoint", issuer() + "/authorize");
        says.put("token_endpoint", issuer() + "/token");
        says.put("jwks_uri", issuer() + "/keys");
        says.put("end_session_endpoint", issuer() + "/out");
        says.put("response_types_supported", List.of("code"));
        says.put("subject_types_supported", List.of("public"));
        says.put("id_token_signing_alg_values_supported", List.of("RS256"));
        says.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        answer(exchange, 200, says);
    }

    private synchronized void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        requests.add(asked);
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(
                        asked.getOrDefault("redirect_uri", ""),
                        asked.getOrDefault("nonce", ""),
                        asked.getOrDefault("code_challenge", ""),
                        Instant.now()));
        String back =
                asked.get("redirect_uri")
                        + "?code="
                        + code
                        + "&state="
                        + URLEncoder.encode(
                                asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked before = codes.remove(asked.getOrDefault("code", ""));
        if (inTrouble) {
            exchange.close();
        } else if (before == null || !isRowan(exchange) || !isSame(before, asked)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
        } else {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            UUID.randomUUID().toString(),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            idToken(before)));
        }
    }

    private static boolean isRowan(HttpExchange exchange) {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (URLEncoder.encode(CLIENT, StandardCharsets.UTF_8)
                                                + ":"
                                                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
        return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean isSame(Asked before, Map<String, String> asked) {
        try {
            byte[] verifier =
                    asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
            String challenge = url(MessageDigest.getInstance("SHA-256").digest(verifier));
            return challenge.equals(before.challenge())
                    && before.redirect().equals(asked.get("redirect_uri"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Asked asked) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("sub", person);
        claims.put("aud", CLIENT);
        claims.put("nonce", asked.nonce());
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("auth_time", asked.at().getEpochSecond());
        claims.put("exp", Instant.now().getEpochSecond() + 300);
        String signed =
                url(json(Map.of("alg", "RS256", "kid", "one", "typ", "JWT")))
                        + "."
                        + url(json(twist.apply(claims)));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signedBy.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keySet(HttpExchange exchange) throws IOException {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        answer(
                exchange,
                200,
                Map.of(
                        "keys",
                        List.of(
                                Map.of(
                                        "kty", "RSA",
                                        "kid", "one",
                                        "use", "sig",
                                        "alg", "RS256",
                                        "n", url(unsigned(key.getModulus())),
                                        "e", url(unsigned(key.getPublicExponent()))))));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared().writeValueAsBytes(value);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
