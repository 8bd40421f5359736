package org.rowan.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.UnusableInput;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What a person has decided about an installation, read from {@code rowan.yaml}: dotted names with
 * their values.
 *
 * <p>A name that {@link SettingNames} does not know is refused with its line, so that a mistyped
 * setting never passes for one that is set.
 *
 * @param values dotted name, such as {@code retention.referrals}, to value as written
 */
public record Settings(Map<String, String> values) {
    public Settings {
        values = Map.copyOf(values);
    }

    /** Reads the file; one that is not there holds no settings. */
    public static Settings read(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.exists(file)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            try {
                Reader text = new StringReader(Files.readString(file));
                Node root = new Yaml(new SafeConstructor(options)).compose(text);
                if (root != null) {
                    collect("", root, file, values);
                }
            } catch (MarkedYAMLException problem) {
                int line =
                        problem.getProblemMark() == null
                                ? 1
                                : problem.getProblemMark().getLine() + 1;
                throw unusable(
                        "this is not YAML: " + problem.getProblem(), file, line, "mend that line");
            } catch (YAMLException problem) {
                throw new UnusableInput(
                        "this is not YAML: " + firstLine(problem), file.toString(), "mend it");
            } catch (CharacterCodingException problem) {
                throw new UnusableInput(
                        "this file is not written in UTF-8", file.toString(), "save it as UTF-8");
            } catch (IOException problem) {
                throw new UnusableInput(
                        "the settings cannot be read: " + problem,
                        file.toString(),
                        "rights that let the account which runs Rowan read it");
            }
        }
        return new Settings(values);
    }

    private static String firstLine(YAMLException problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    private static void collect(String name, Node node, Path file, Map<String, String> values) {
        int line = node.getStartMark().getLine() + 1;
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple entry : mapping.getValue()) {
                    String key =
                            entry.getKeyNode() instanceof ScalarNode scalar
                                    ? scalar.getValue()
                                    : "?";
                    String dotted = name.isEmpty() ? key : name + "." + key;
                    if (!SettingNames.isKnownOrPrefix(dotted)) {
                        int at = entry.getKeyNode().getStartMark().getLine() + 1;
                        throw unusable(
                                "there is no setting \"" + dotted + "\"",
                                file,
                                at,
                                SettingNames.nearest(dotted));
                    }
                    collect(dotted, entry.getValueNode(), file, values);
                }
            }
            case ScalarNode scalar -> {
                SettingNames.problemWith(name, scalar.getValue())
                        .ifPresent(problem -> {
                            throw unusable(
                                    name + ": " + problem, file, line, SettingNames.nearest(name));
                        });
                if (values.put(name, scalar.getValue()) != null) {
                    throw unusable(name + " is set twice", file, line, "keep one of them");
                }
            }
            default -> throw unusable(name + " holds a list", file, line, "write one value");
        }
    }

    private static UnusableInput unusable(String what, Path file, int line, String tryThis) {
        return new UnusableInput(what, file + ", line " + line, tryThis);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The profile, when one is chosen. */
    public Optional<Profile> profile() {
        return value("profile").map(word -> Profile.of(word, "rowan.yaml"));
    }
}
