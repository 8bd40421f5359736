package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON value that may be null, missing, a text or an object around one. */
record Node(@Nullable JsonNode json) {
    /**
     * NUL and halves of surrogate pairs, which JSON can name and no database and no UTF-8 takes.
     */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00\\p{Cs}]");

    Node at(String field) {
        return new Node(json == null || !json.isObject() ? null : json.get(field));
    }

    /** The text, number or boolean, or the one in {@code value}; null when there is none. */
    @Nullable String text() {
        JsonNode here = json;
        if (here == null || here.isNull() || here.isArray()) {
            return null;
        }
        if (here.isObject()) {
            return at("value").text();
        }
        String text = NO_TEXT.matcher(here.asString()).replaceAll("\ufffd").strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable String text(String field) {
        return at(field).text();
    }

    /** True or false, also as text; null when it is neither. */
    @Nullable Boolean bool(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true", "TRUE", "True", "Yes", "yes" -> Boolean.TRUE;
            case "false", "FALSE", "False", "No", "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A whole number; null when it is none. */
    @Nullable Integer number(String field) {
        String text = text(field);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The elements of an array, or the one value itself. */
    List<Node> elements() {
        List<Node> elements = new ArrayList<>();
        JsonNode here = json;
        if (here != null && here.isArray()) {
            here.forEach(element -> elements.add(new Node(element)));
        } else if (here != null && !here.isNull()) {
            elements.add(this);
        }
        return elements;
    }

    /** The list in {@code field}, which may lie one object deeper under {@code inner}. */
    List<Node> list(String field, String inner) {
        Node outer = at(field);
        Node deeper = outer.at(inner);
        return deeper.json() == null || deeper.json().isNull()
                ? (outer.json() != null && outer.json().isArray() ? outer.elements() : List.of())
                : deeper.elements();
    }

    /** The texts of a list of values. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Node element : at(field).elements()) {
            String text = element.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
