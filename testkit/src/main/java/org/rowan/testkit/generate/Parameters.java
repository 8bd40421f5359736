package org.rowan.testkit.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.testkit.generate.chance.Mix;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The proportions of the invented world: dotted names such as {@code urgent.share} with a value and
 * a source.
 *
 * <p>Shares are probabilities in [0, 1], times in days, sizes in bytes or pixels. {@link
 * #standard()} reads {@code parameters.yaml} beside this class; {@link #with} gives a changed copy.
 */
public final class Parameters {
    private static final Parameters STANDARD = read();

    private final Map<String, Object> values;
    private final Map<String, String> sources;

    private Parameters(Map<String, Object> values, Map<String, String> sources) {
        this.values = values;
        this.sources = sources;
    }

    /** The documented proportions. */
    public static Parameters standard() {
        return STANDARD;
    }

    /**
     * A copy with one value replaced.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public Parameters with(String name, Object value) {
        require(name);
        Map<String, Object> changed = new TreeMap<>(values);
        changed.put(name, value);
        Map<String, String> said = new TreeMap<>(sources);
        said.put(name, "set by the caller");
        return new Parameters(changed, said);
    }

    /** Every name with its source, in alphabetical order. */
    public Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    /** A number. */
    public double number(String name) {
        return ((Number) require(name)).doubleValue();
    }

    /** A whole number. */
    public int count(String name) {
        return ((Number) require(name)).intValue();
    }

    /** The reference time of tests: everything the generator tells happened before it. */
    public Instant now() {
        return Instant.parse(require("now").toString());
    }

    /** A table from label to number, in the order of the file. */
    public Map<String, Double> table(String name) {
        Map<String, Double> table = new LinkedHashMap<>();
        ((Map<?, ?>) require(name))
                .forEach((key, value) -> table.put(key.toString(), ((Number) value).doubleValue()));
        return table;
    }

    /** A table to draw labels from. */
    public Mix<String> mix(String name) {
        return Mix.of(table(name));
    }

    /** A list of whole numbers. */
    public List<Integer> counts(String name) {
        return ((List<?>) require(name))
                .stream().map(value -> ((Number) value).intValue()).toList();
    }

    /** A list of tables with plain values. */
    public List<Map<String, Object>> tables(String name) {
        return ((List<?>) require(name)).stream().map(Parameters::plain).toList();
    }

    private Object require(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "No parameter " + name + "; there are " + values.keySet());
        }
        return value;
    }

    private static Map<String, Object> plain(Object row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((key, value) -> plain.put(key.toString(), value));
        return plain;
    }

    private static Parameters read() {
        try (InputStream file = Parameters.class.getResourceAsStream("parameters.yaml")) {
            if (file == null) {
                throw new IllegalStateException("parameters.yaml is missing from the testkit");
            }
            Map<String, Object> values = new TreeMap<>();
            Map<String, String> sources = new TreeMap<>();
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            flatten("", plain(root), values, sources);
            return new Parameters(values, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(
            String prefix,
            Map<String, Object> tree,
            Map<String, Object> values,
            Map<String, String> sources) {
        tree.forEach((key, node) -> {
            String name = prefix + key;
            Map<String, Object> entry = plain(node);
            Object value = entry.get("value");
            if (value == null) {
                flatten(name + ".", entry, values, sources);
            } else {
                values.put(name, value);
                sources.put(name, String.valueOf(entry.get("source")));
            }
        });
    }
}
