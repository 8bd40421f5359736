package org.rowan.match.hma;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Writes answers as HMA does: keys sorted, compact, a newline at the end. */
final class Json {
    /** A null that immutable maps can hold. */
    static final Object NULL = NullNode.getInstance();

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Json() {}

    static byte[] write(Object body) {
        byte[] json = MAPPER.writeValueAsBytes(body);
        byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    static Map<?, ?> object(String text) {
        return MAPPER.readValue(text, Map.class);
    }
}
