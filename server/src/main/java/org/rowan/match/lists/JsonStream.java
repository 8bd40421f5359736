package org.rowan.match.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the objects of a large JSON file one at a time. */
final class JsonStream {
    /** Reads one value out of many, so what comes after it is no mistake. */
    static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonStream() {}

    /**
     * Finds every object for which {@code wanted} says so, however deep, without holding more than
     * one of them.
     *
     * @param arrays names of the arrays whose elements are wanted
     */
    static void each(InputStream in, java.util.Set<String> arrays, Consumer<JsonNode> object)
            throws IOException {
        try (JsonParser parser = MAPPER.createParser(withoutMark(in))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && isWanted(parser, arrays)) {
                    JsonNode node = MAPPER.readTree(parser);
                    object.accept(node);
                }
            }
        } catch (JacksonException broken) {
            throw new IOException("not well-formed JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static boolean isWanted(JsonParser parser, java.util.Set<String> arrays) {
        var array = parser.streamReadContext().getParent();
        return array != null
                && array.inArray()
                && array.getParent() != null
                && arrays.contains(String.valueOf(array.getParent().currentName()));
    }

    /** The stream after a byte-order mark, if it begins with one. */
    static InputStream withoutMark(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(3);
        byte[] first = buffered.readNBytes(3);
        boolean mark =
                first.length == 3
                        && first[0] == (byte) 0xef
                        && first[1] == (byte) 0xbb
                        && first[2] == (byte) 0xbf;
        if (!mark) {
            buffered.reset();
        }
        return buffered;
    }

    /** A field as text; null when it is absent, null or empty. */
    static @Nullable String text(JsonNode object, String name) {
        JsonNode field = object.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        String text = field.isValueNode() ? field.asString() : field.toString();
        return text.isBlank() ? null : text.strip();
    }

    /** A truth value that may be written as text. */
    static boolean truth(JsonNode object, String name) {
        String text = text(object, name);
        return text != null && text.toLowerCase(Locale.ROOT).equals("true");
    }
}
