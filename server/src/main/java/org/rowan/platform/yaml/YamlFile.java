package org.rowan.platform.yaml;

import java.io.Reader;
import org.rowan.kernel.UnusableInput;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file to its outermost mapping: no tags, no aliases beyond a few, bounded in depth
 * and size.
 */
public final class YamlFile {
    private YamlFile() {}

    /**
     * Reads a file.
     *
     * @param name what to call it in messages
     * @throws UnusableInput when it is no YAML mapping, with the line
     */
    public static YamlMap read(String name, Reader content) {
        return new YamlMap(name, root(name, content));
    }

    /**
     * Reads a file to its outermost node, for those who walk it themselves.
     *
     * @param name what to call it in messages
     * @throws UnusableInput when it is empty or no YAML, with the line
     */
    public static Node root(String name, Reader content) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(2 << 20);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(content);
            if (node == null) {
                throw new UnusableInput(
                        "the file is empty", name, "start from the one that is shipped");
            }
            return node;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            throw new UnusableInput(
                    String.valueOf(broken.getProblem()),
                    name + ", line " + line,
                    "mend the YAML there");
        }
    }
}
