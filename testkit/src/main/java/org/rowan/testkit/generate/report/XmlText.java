package org.rowan.testkit.generate.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds one XML document; leaves out what is null. */
final class XmlText {
    private final StringBuilder text = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    XmlText() {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /**
     * Opens an element; attributes come as name, value, name, value, and those with a null value
     * are left out.
     */
    XmlText open(String name, @Nullable Object... attributes) {
        text.append('<').append(name);
        attributes(attributes);
        text.append(">\n");
        open.push(name);
        return this;
    }

    XmlText close() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with text; nothing when the value is null. */
    XmlText leaf(String name, @Nullable Object value, @Nullable Object... attributes) {
        if (value == null) {
            return this;
        }
        text.append('<').append(name);
        attributes(attributes);
        text.append('>');
        escape(value.toString());
        text.append("</").append(name).append(">\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void attributes(@Nullable Object... attributes) {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"");
                escape(String.valueOf(attributes[i + 1]));
                text.append('"');
            }
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
    }
}
