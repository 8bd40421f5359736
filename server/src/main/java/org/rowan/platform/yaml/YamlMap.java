package org.rowan.platform.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file that remembers its lines and which keys were asked for.
 *
 * <p>Whoever reads it asks for each key once and ends with {@link #nothingElse()}, so that a
 * misspelt key is an error and never silently ignored.
 */
public final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMap(String file, Node node) {
        this.file = file;
        this.line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw problem("keys with values are needed here");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem("a key must be a plain word");
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw problem("the key \"" + key.getValue() + "\" stands here twice");
            }
            lines.put(key.getValue(), key.getStartMark().getLine() + 1);
        }
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The line of a key, or of the whole mapping where the key is missing; the first line is 1. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw problem("the key \"" + key + "\" is missing");
        }
        return text;
    }

    public String text(String key, String otherwise) {
        String text = textOrNull(key);
        return text == null ? otherwise : text;
    }

    public @Nullable String textOrNull(String key) {
        Node node = ask(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw problem(key, "a plain value is needed");
    }

    public double number(String key) {
        String text = text(key);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with infinities
        }
        throw problem(key, "\"" + text + "\" is not a number");
    }

    public double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** A number from {@code least} to {@code most}, both included. */
    public double number(String key, double least, double most) {
        String text = text(key);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        throw problem(
                key,
                key
                        + " is "
                        + text
                        + ", which is not a number from "
                        + plain(least)
                        + " to "
                        + plain(most));
    }

    /** The same, or {@code otherwise} where the key is missing. */
    public double number(String key, double least, double most, double otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    public boolean flag(String key, boolean otherwise) {
        String text = textOrNull(key);
        if (text == null) {
            return otherwise;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key, "true or false is needed, not \"" + text + "\"");
        };
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (!(node instanceof ScalarNode scalar)) {
                throw problem(key, "a list of plain values is needed");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    /** The mappings of a list; none when the key is missing. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : sequence(key)) {
            maps.add(new YamlMap(file, node));
        }
        return maps;
    }

    public YamlMap map(String key) {
        Node node = ask(key);
        if (node == null) {
            throw problem("the key \"" + key + "\" is missing");
        }
        return new YamlMap(file, node);
    }

    /** Refuses every key that nobody asked for. */
    public void nothingElse() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                throw problem(
                        key,
                        "nothing is called \""
                                + key
                                + "\" here; known are "
                                + String.join(", ", asked));
            }
        }
    }

    /** A problem with the value of a key, told with its file and line. */
    public UnusableInput problem(String key, String what) {
        return new UnusableInput(what, file + ", line " + line(key), "mend that line");
    }

    /** The same, saying what to try. */
    public UnusableInput problem(String key, String what, String tryThis) {
        return new UnusableInput(what, file + ", line " + line(key), tryThis);
    }

    public UnusableInput problem(String what) {
        return new UnusableInput(
                what, file + ", line " + line, "mend the part that begins on that line");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private List<Node> sequence(String key) {
        Node node = ask(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw problem(key, "a list is needed");
    }

    private @Nullable Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }
}
