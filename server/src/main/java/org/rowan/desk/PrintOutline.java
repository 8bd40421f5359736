package org.rowan.desk;

import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints a JSON document as an indented outline for a terminal, without what is empty. */
public final class PrintOutline {
    private static final String STEP = "  ";

    private final PrintWriter out;

    public PrintOutline(PrintWriter out) {
        this.out = out;
    }

    public void print(JsonNode document) {
        fields(document, "");
    }

    private void fields(JsonNode node, String indent) {
        node.properties()
                .forEach(field -> {
                    JsonNode value = field.getValue();
                    if (!empty(value)) {
                        out.print(indent + words(field.getKey()) + ":");
                        value(value, indent + STEP);
                    }
                });
    }

    private void value(JsonNode value, String indent) {
        if (value.isObject()) {
            out.println();
            fields(value, indent);
        } else if (value.isArray()) {
            out.println();
            value.forEach(item -> item(item, indent));
        } else {
            out.println(" " + value.asString().replace("\n", "\n" + indent));
        }
    }

    private void item(JsonNode item, String indent) {
        if (item.isObject()) {
            out.println(indent + "-");
            fields(item, indent + STEP);
        } else {
            out.println(indent + "- " + item.asString());
        }
    }

    private static boolean empty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().isEmpty());
    }

    /** {@code nextEnquiry} becomes "next enquiry". */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
