package org.rowan.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.rowan.kernel.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Heads as they are kept outside: one JSON object each, in a file of its own or one a line. */
public final class HeadFile {
    private HeadFile() {}

    /** The head as one JSON object. */
    public static ObjectNode toJson(Head head) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("log", head.log().toString())
                .put("size", head.size())
                .put("root", head.rootHex())
                .put("at", head.at().toString())
                .put("key", head.keyId())
                .put("publicKey", Base64.getEncoder().encodeToString(head.publicKey()))
                .put("signature", Base64.getEncoder().encodeToString(head.signature()));
    }

    static byte[] line(Head head) {
        return (toJson(head) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * All heads in a file.
     *
     * @throws UnusableInput when there is none, or something that is no head
     */
    public static List<Head> read(Path file) {
        List<Head> heads = new ArrayList<>();
        try (MappingIterator<JsonNode> nodes =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(bytes(file))) {
            while (nodes.hasNext()) {
                heads.add(fromJson(nodes.next()));
            }
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw unusable("this is no signed head of an audit log", file);
        }
        if (heads.isEmpty()) {
            throw unusable("there is no head in this file", file);
        }
        return heads;
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw unusable("there is no such file", file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Head fromJson(JsonNode node) {
        return new Head(
                UUID.fromString(node.path("log").asString("")),
                node.path("size").asLong(-1),
                HexFormat.of().parseHex(node.path("root").asString("")),
                Instant.parse(node.path("at").asString("")),
                Base64.getDecoder().decode(node.path("publicKey").asString("")),
                Base64.getDecoder().decode(node.path("signature").asString("")));
    }

    private static UnusableInput unusable(String what, Path file) {
        return new UnusableInput(
                what,
                file.toString(),
                "a file that ./rowan audit head --json printed, or one of the folder of heads");
    }
}
