package org.rowan.testkit.generate.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes nested maps, collections and plain values as compact JSON (RFC 8259). */
final class JsonText {
    private final StringBuilder text = new StringBuilder(4096);

    private JsonText() {}

    static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.write(value);
        return json.text.toString();
    }

    /** An object from name, value, name, value, in that order; null values stay as nulls. */
    static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> object -> object(object);
            case Collection<?> array -> array(array);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth.booleanValue());
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> object) {
        text.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            text.append(comma);
            string(String.valueOf(entry.getKey()));
            text.append(':');
            write(entry.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private void array(Collection<?> array) {
        text.append('[');
        String comma = "";
        for (Object element : array) {
            text.append(comma);
            write(element);
            comma = ",";
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
