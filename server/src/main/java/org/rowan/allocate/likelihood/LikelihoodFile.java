package org.rowan.allocate.likelihood;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.simulate.AssumedWorld;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.Truth;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.yaml.YamlFile;
import org.rowan.platform.yaml.YamlMap;

/** A table of likelihoods as YAML, read strictly and written so that it reads back the same. */
public final class LikelihoodFile {
    private static final String SHIPPED = "assumed-1";
    private static final double MOST_CASES = 1e9;

    private LikelihoodFile() {}

    /**
     * Reads a file, or gives the assumed likelihoods where none is named.
     *
     * @throws UnusableInput with the line, when a fact or a kind is missing, unknown, or no chance
     */
    public static LikelihoodTable read(@Nullable Path file) {
        Knowledge assumed = AssumedWorld.knowledge();
        if (file == null) {
            return new LikelihoodTable(SHIPPED, "", Map.of(), 0, assumed.facts());
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return parse(YamlFile.read(file.toString(), reader), assumed);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the table of likelihoods cannot be read: "
                            + problem.getClass().getSimpleName(),
                    file.toString(),
                    "the path of a table that ./rowan likelihoods estimate wrote");
        }
    }

    private static LikelihoodTable parse(YamlMap root, Knowledge assumed) {
        List<String> kinds = assumed.truths().stream().map(Truth::name).toList();
        Map<String, Long> closed = new TreeMap<>();
        YamlMap counts = root.map("closed");
        for (String kind : kinds) {
            closed.put(kind, (long) counts.number(kind, 0, MOST_CASES, 0));
        }
        counts.nothingElse();
        YamlMap section = root.map("facts");
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : assumed.facts()) {
            YamlMap one = section.map(fact.name());
            List<Double> each = kinds.stream().map(kind -> one.number(kind, 0, 1)).toList();
            one.nothingElse();
            facts.add(new Fact(fact.name(), fact.seen(), each));
        }
        section.nothingElse();
        LikelihoodTable table =
                new LikelihoodTable(
                        root.text("version"),
                        root.text("from", ""),
                        closed,
                        (long) root.number("others", 0, MOST_CASES, 0),
                        facts);
        root.nothingElse();
        return table;
    }

    /** The table as a file of its own. */
    static String text(LikelihoodTable table, List<String> kinds) {
        StringBuilder text = new StringBuilder();
        text.append("# How often each fact is true, estimated by ./rowan likelihoods estimate.\n")
                .append("# It ranks nothing until rowan.yaml names it under likelihoods.table.\n");
        text.append("version: ").append(quoted(table.version())).append('\n');
        text.append("from: ").append(quoted(table.from())).append('\n');
        text.append("# Closed cases of known kind; cases of unknown kind that were weighed in.\n");
        text.append("closed: {")
                .append(
                        kinds.stream()
                                .map(kind -> kind + ": " + table.closed().getOrDefault(kind, 0L))
                                .collect(Collectors.joining(", ")))
                .append("}\n");
        text.append("others: ").append(table.others()).append("\nfacts:\n");
        for (Fact fact : table.facts()) {
            List<String> each = new ArrayList<>();
            for (int t = 0; t < kinds.size(); t++) {
                each.add(
                        String.format(
                                Locale.ROOT, "%s: %.6f", kinds.get(t), fact.probability().get(t)));
            }
            text.append("  ")
                    .append(fact.name())
                    .append(": {")
                    .append(String.join(", ", each))
                    .append("}\n");
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
