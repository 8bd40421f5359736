package org.rowan.link.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML file that knows its path and line, so that every complaint says where. */
final class Place {
    private final String file;
    private final String path;
    private final Node node;

    Place(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    UnusableInput wrong(String what, String tryThis) {
        int line = node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
        return new UnusableInput(
                what, file + " line " + line + (path.isEmpty() ? "" : ", " + path), tryThis);
    }

    /** The entries of a mapping, in their order. */
    Map<String, Place> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping of names to values is expected here", "write name: value");
        }
        Map<String, Place> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            Place value =
                    new Place(
                            file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
            if (entries.put(name, value) != null) {
                throw value.wrong("“" + name + "” is given twice", "keep one of them");
            }
        }
        return entries;
    }

    /** A mapping that may have these names only. */
    Map<String, Place> only(String... allowed) {
        Map<String, Place> entries = entries();
        for (Map.Entry<String, Place> entry : entries.entrySet()) {
            if (!Set.of(allowed).contains(entry.getKey())) {
                throw entry.getValue()
                        .wrong(
                                "“" + entry.getKey() + "” is not known here",
                                "one of " + new TreeSet<>(Set.of(allowed)));
            }
        }
        return entries;
    }

    /** An entry that must be there. */
    Place need(Map<String, Place> entries, String name) {
        Place found = entries.get(name);
        if (found == null) {
            throw wrong("“" + name + "” is missing", "add " + name + ": …");
        }
        return found;
    }

    List<Place> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is expected here", "write [a, b] or one “- item” a line");
        }
        List<Place> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Place(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    List<String> texts() {
        return list().stream().map(Place::text).toList();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("one value is expected here", "write a word or a number");
        }
        return scalar.getValue();
    }

    double number() {
        try {
            double number = Double.parseDouble(text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw wrong("“" + text() + "” is not a number", "a number such as 4.5");
    }

    int whole() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notANumber) {
            throw wrong("“" + text() + "” is not a whole number", "a number such as 10");
        }
    }

    static boolean flag(@Nullable Place place, boolean otherwise) {
        if (place == null) {
            return otherwise;
        }
        return switch (place.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw place.wrong("“" + place.text() + "” is not true or false", "true");
        };
    }

    static double number(@Nullable Place place, double otherwise) {
        return place == null ? otherwise : place.number();
    }

    static int whole(@Nullable Place place, int otherwise) {
        return place == null ? otherwise : place.whole();
    }

    static List<Place> list(@Nullable Place place) {
        return place == null ? List.of() : place.list();
    }
}
