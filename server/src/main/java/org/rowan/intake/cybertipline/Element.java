package org.rowan.intake.cybertipline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document that the schema accepted, with the place it stood at.
 *
 * <p>Documents are small (the reader caps them), so a light tree is simpler to read than a stream
 * and is gone after the reading.
 */
public final class Element {
    private final String name;
    private final int line;
    private final int column;
    // Both stay shared and empty until needed: a hostile document may hold half a million elements.
    private Map<String, String> attributes = Map.of();
    private List<Element> children = List.of();
    private String text = "";

    Element(String name, int line, int column) {
        this.name = name;
        this.line = line;
        this.column = column;
    }

    String name() {
        return name;
    }

    List<Element> children() {
        return children;
    }

    void add(Element child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void attribute(String attribute, String value) {
        if (attributes.isEmpty()) {
            attributes = new LinkedHashMap<>(4);
        }
        attributes.put(attribute, value);
    }

    void text(String value) {
        text = value;
    }

    /** All characters directly inside, as sent. */
    String text() {
        return text;
    }

    /** The characters directly inside without surrounding blanks; null when there are none. */
    @Nullable String value() {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    @Nullable Element first(String child) {
        for (Element candidate : children) {
            if (candidate.name.equals(child)) {
                return candidate;
            }
        }
        return null;
    }

    List<Element> all(String child) {
        return children.stream().filter(c -> c.name.equals(child)).toList();
    }

    /** The value of the first child of that name; null when it is absent or blank. */
    @Nullable String valueOf(String child) {
        Element found = first(child);
        return found == null ? null : found.value();
    }

    /** The values of all children of that name that are not blank. */
    List<String> valuesOf(String child) {
        List<String> values = new ArrayList<>();
        for (Element element : all(child)) {
            String value = element.value();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Every element below this one and itself, in document order. */
    void forEach(Consumer<Element> visitor) {
        visitor.accept(this);
        for (Element child : children) {
            child.forEach(visitor);
        }
    }

    /** Writes the element in a form that is equal for elements that say the same. */
    void appendTo(StringBuilder target) {
        target.append('<').append(name);
        attributes.forEach(
                (key, value) -> target.append(' ').append(key).append('=').append(value));
        target.append('>').append(text);
        children.forEach(child -> child.appendTo(target));
        target.append("</>");
    }

    /** A problem at this place. */
    Problem problem(String message) {
        return new Problem(line, column, message);
    }
}
