package org.rowan.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a key file holds, at one moment.
 *
 * @param installation names the installation these keys belong to
 * @param wrapping the keys that wrap data keys, oldest first; the last is in use
 * @param signers the keys that sign the audit log, oldest first; the last is in use
 * @param blindIndex for {@link BlindIndex}
 * @param contentNames for the names of files in the content store
 * @param house for values that belong to no referral
 * @param backup for backup files
 * @param exchange opens packages that others sealed for this installation; null in files that were
 *     made before there was one
 */
record RingContents(
        UUID installation,
        List<Secret> wrapping,
        List<LogSigner> signers,
        Secret blindIndex,
        Secret contentNames,
        Secret house,
        Secret backup,
        @Nullable ExchangeKey exchange) {
    private static final int FORMAT = 1;
    private static final String WARNING =
            "Whoever has this file and the data can read everything. Without it nobody can.";

    static RingContents draw(Instant now, SecureRandom random) {
        return new RingContents(
                UUID.randomUUID(),
                List.of(Secret.draw(1, now, random)),
                List.of(LogSigner.draw(now, random)),
                Secret.draw(1, now, random),
                Secret.draw(1, now, random),
                Secret.draw(1, now, random),
                Secret.draw(1, now, random),
                ExchangeKey.draw(now));
    }

    RingContents withExchange(ExchangeKey drawn) {
        return new RingContents(
                installation, wrapping, signers, blindIndex, contentNames, house, backup, drawn);
    }

    RingContents withWrapping(List<Secret> newWrapping) {
        return new RingContents(
                installation,
                List.copyOf(newWrapping),
                signers,
                blindIndex,
                contentNames,
                house,
                backup,
                exchange);
    }

    byte[] toJson() {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode();
        root.put("rowanKeyRing", FORMAT).put("warning", WARNING);
        root.put("installation", installation.toString());
        ArrayNode wraps = root.putArray("wrapping");
        wrapping.forEach(secret -> write(wraps.addObject(), secret));
        ArrayNode signing = root.putArray("auditSigning");
        for (LogSigner signer : signers) {
            signing.addObject()
                    .put("id", signer.id())
                    .put("made", signer.made().toString())
                    .put("private", base64(signer.privateEncoded()))
                    .put("public", base64(signer.publicKey()));
        }
        write(root.putObject("blindIndex"), blindIndex);
        write(root.putObject("contentNames"), contentNames);
        write(root.putObject("house"), house);
        write(root.putObject("backup"), backup);
        if (exchange != null) {
            root.putObject("exchange")
                    .put("made", exchange.made().toString())
                    .put("private", base64(exchange.privateBytes()))
                    .put("public", base64(exchange.publicKey().bytes()));
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /**
     * @throws IllegalArgumentException when this is no key file; the message never quotes it
     */
    static RingContents fromJson(byte[] json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (root.path("rowanKeyRing").asInt(0) != FORMAT) {
                throw new IllegalArgumentException("it is not a Rowan key file of format 1");
            }
            List<Secret> wrapping = new ArrayList<>();
            root.path("wrapping").forEach(node -> wrapping.add(secret(node)));
            List<LogSigner> signers = new ArrayList<>();
            for (JsonNode node : root.path("auditSigning")) {
                signers.add(signer(node));
            }
            if (wrapping.isEmpty() || signers.isEmpty()) {
                throw new IllegalArgumentException("it lacks wrapping or signing keys");
            }
            return new RingContents(
                    UUID.fromString(root.path("installation").asString()),
                    List.copyOf(wrapping),
                    List.copyOf(signers),
                    secret(root.path("blindIndex")),
                    secret(root.path("contentNames")),
                    secret(root.path("house")),
                    secret(root.path("backup")),
                    root.has("exchange") ? exchange(root.path("exchange")) : null);
        } catch (JacksonException | GeneralSecurityException e) {
            // The cause is left out: it may quote the file.
            throw new IllegalArgumentException("it is cut off or altered");
        }
    }

    private static void write(ObjectNode node, Secret secret) {
        node.put("id", secret.id())
                .put("made", secret.made().toString())
                .put("key", base64(secret.bytes()));
    }

    private static Secret secret(JsonNode node) {
        byte[] bytes = Base64.getDecoder().decode(node.path("key").asString(""));
        if (bytes.length != Secret.BYTES) {
            throw new IllegalArgumentException("a key in it is missing or not 256 bit long");
        }
        return new Secret(
                node.path("id").asInt(), Instant.parse(node.path("made").asString()), bytes);
    }

    private static LogSigner signer(JsonNode node) throws GeneralSecurityException {
        return LogSigner.read(
                Base64.getDecoder().decode(node.path("private").asString("")),
                Base64.getDecoder().decode(node.path("public").asString("")),
                Instant.parse(node.path("made").asString()));
    }

    private static ExchangeKey exchange(JsonNode node) throws GeneralSecurityException {
        return ExchangeKey.read(
                Base64.getDecoder().decode(node.path("private").asString("")),
                Base64.getDecoder().decode(node.path("public").asString("")),
                Instant.parse(node.path("made").asString()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "keys of installation " + installation;
    }
}
