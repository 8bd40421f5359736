package org.rowan.testkit.generate.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes objects, collections and plain values as compact JSON (RFC 8259). */
final class JsonText {
    private final StringBuilder text = new StringBuilder(4096);

    private JsonText() {}

    static String of(@Nullable Object value) {
        JsonText json = new JsonText();
        json.write(value);
        return json.text.toString();
    }

    /** A JSON object whose members keep their order; null members stay as nulls. */
    static final class Members {
        private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

        Members put(String name, @Nullable Object value) {
            members.put(name, value);
            return this;
        }
    }

    /** An object with one member. */
    static Members only(String name, @Nullable Object value) {
        return new Members().put(name, value);
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Members object -> object(object.members);
            case Collection<?> array -> array(array);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth.booleanValue());
            default -> string(value.toString());
        }
    }

    private void object(Map<String, @Nullable Object> object) {
        text.append('{');
        String comma = "";
        for (Map.Entry<String, @Nullable Object> entry : object.entrySet()) {
            text.append(comma);
            string(entry.getKey());
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
