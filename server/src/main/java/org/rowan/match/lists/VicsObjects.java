package org.rowan.match.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the media of a VICS file: elements of {@code value} are media, or cases with an array
 * {@code Media} that is read one element at a time.
 */
final class VicsObjects {
    private static final JsonMapper MAPPER = JsonStream.MAPPER;

    private VicsObjects() {}

    static void each(InputStream in, Consumer<JsonNode> media) throws IOException {
        try (JsonParser parser = MAPPER.createParser(JsonStream.withoutMark(in))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && isElement(parser)) {
                    element(parser, media);
                }
            }
        } catch (JacksonException broken) {
            throw new IOException("not well-formed JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static boolean isElement(JsonParser parser) {
        var array = parser.streamReadContext().getParent();
        return array != null
                && array.inArray()
                && (array.getParent() == null
                        || array.getParent().inRoot()
                        || "value".equals(array.getParent().currentName()));
    }

    private static void element(JsonParser parser, Consumer<JsonNode> media) {
        ObjectNode fields = MAPPER.createObjectNode();
        boolean isCase = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("Media") && value == JsonToken.START_ARRAY) {
                isCase = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    media.accept(MAPPER.readTree(parser));
                }
            } else {
                JsonNode field = MAPPER.readTree(parser);
                fields.set(name, field);
            }
        }
        if (!isCase) {
            media.accept(fields);
        }
    }
}
