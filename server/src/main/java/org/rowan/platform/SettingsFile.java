package org.rowan.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Writing to {@code rowan.yaml}: one value is put in its place, and all that a person wrote around
 * it stays.
 */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Sets one value and replaces the file in one step.
     *
     * @param name dotted name, of at most two parts
     * @throws UnusableInput when the name is unknown or does not take the value
     */
    public static void set(Path file, String name, String value) {
        Optional<String> problem = SettingNames.problemWith(name, value);
        if (problem.isPresent()) {
            throw new UnusableInput(
                    name + ": " + problem.get(), "rowan.yaml", SettingNames.nearest(name));
        }
        Settings.read(file);
        try {
            String text =
                    Files.exists(file)
                            ? Files.readString(file)
                            : "# Settings of this installation of Rowan.\n";
            String changed = changed(text, name, quoted(value));
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, changed);
            if (!Settings.read(beside).value(name).equals(Optional.of(value))) {
                throw new UnusableInput(
                        "this file is written in a way that a command cannot change",
                        file.toString(),
                        "write " + name + " there yourself");
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    private static String changed(String text, String name, String value) {
        Node root =
                new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        int dot = name.indexOf('.');
        String outer = dot < 0 ? name : name.substring(0, dot);
        NodeTuple found = child(root, outer);
        if (dot < 0) {
            return found == null
                    ? appended(text, name + ": " + value)
                    : replaced(text, found.getValueNode(), value);
        }
        String inner = name.substring(dot + 1);
        if (found == null) {
            return appended(text, outer + ":\n  " + inner + ": " + value);
        }
        NodeTuple inside = child(found.getValueNode(), inner);
        if (inside != null) {
            return replaced(text, inside.getValueNode(), value);
        }
        int end = text.indexOf('\n', lastChild(found).getEndMark().getIndex());
        String line = "\n" + indentOf(found.getValueNode()) + inner + ": " + value;
        return end < 0 ? text + line + "\n" : text.substring(0, end) + line + text.substring(end);
    }

    /**
     * The node behind which a group's next entry goes: its last value, or its own name while it is
     * empty.
     */
    private static Node lastChild(NodeTuple group) {
        return group.getValueNode() instanceof MappingNode mapping && !mapping.getValue().isEmpty()
                ? mapping.getValue().getLast().getValueNode()
                : group.getKeyNode();
    }

    private static @Nullable NodeTuple child(@Nullable Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return entry;
                }
            }
        }
        return null;
    }

    private static String indentOf(Node group) {
        return group instanceof MappingNode mapping && !mapping.getValue().isEmpty()
                ? " ".repeat(mapping.getValue().getFirst().getKeyNode().getStartMark().getColumn())
                : "  ";
    }

    private static String appended(String text, String line) {
        return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n";
    }

    private static String replaced(String text, Node node, String value) {
        return text.substring(0, node.getStartMark().getIndex())
                + value
                + text.substring(node.getEndMark().getIndex());
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
