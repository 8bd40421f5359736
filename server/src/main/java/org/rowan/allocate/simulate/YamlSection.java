package org.rowan.allocate.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * One mapping of a YAML file whose every key must be asked for; whatever is left over is refused
 * with its line.
 */
final class YamlSection {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    YamlSection(String file, String path, @Nullable Node node) {
        this.file = file;
        this.path = path;
        if (!(node instanceof MappingNode mapping)) {
            throw new UnusableInput(
                    (path.isEmpty() ? "the file" : path) + " is not a mapping of keys to values",
                    file + (node == null ? "" : ", line " + line(node)),
                    "write it as in the default population, which ./rowan simulate --default-population prints");
        }
        this.line = line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                throw problem(
                        "the key " + key + " is given twice",
                        line(tuple.getKeyNode()),
                        "leave one of them out");
            }
            lines.put(key, line(tuple.getKeyNode()));
        }
    }

    List<String> keys() {
        return new ArrayList<>(values.keySet());
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    YamlSection section(String key) {
        Node node = required(key);
        return new YamlSection(file, path.isEmpty() ? key : path + "." + key, node);
    }

    String text(String key) {
        Node node = required(key);
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(key + " is not a single value", lineOf(key), "write " + key + ": VALUE");
        }
        return scalar.getValue();
    }

    double number(String key, double least, double most) {
        String text = text(key);
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        throw problem(
                key
                        + " is "
                        + text
                        + ", which is not a number from "
                        + plain(least)
                        + " to "
                        + plain(most),
                lineOf(key),
                "give a number in that range");
    }

    double number(String key, double least, double most, double otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    /** Refuses whatever was not asked for. */
    void nothingElse() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                throw problem(
                        "unknown key " + key, lineOf(key), "one of " + String.join(", ", asked));
            }
        }
    }

    UnusableInput problem(String what, String key, String tryThis) {
        return problem(what, lineOf(key), tryThis);
    }

    private UnusableInput problem(String what, int at, String tryThis) {
        return new UnusableInput(
                what + (path.isEmpty() ? "" : " in " + path), file + ", line " + at, tryThis);
    }

    private Node required(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            throw problem(
                    "the key " + key + " is missing",
                    line,
                    "add " + key + " as in the default population");
        }
        return node;
    }

    private int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
