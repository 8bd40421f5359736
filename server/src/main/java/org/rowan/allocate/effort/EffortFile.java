package org.rowan.allocate.effort;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.EffortTable;
import org.rowan.engine.plan.EffortTable.Effort;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.yaml.YamlFile;
import org.rowan.platform.yaml.YamlMap;

/** An effort table as YAML, read strictly and written so that it reads back the same. */
public final class EffortFile {
    private static final double MOST_HOURS = 10_000;
    private static final double MOST_SIGMA = 3;
    private static final double MOST_OUTCOMES = 1e9;

    private EffortFile() {}

    /** Reads a file, or the shipped table where none is given. */
    public static EffortTable read(@Nullable Path file) {
        if (file == null) {
            return parse("the shipped effort table", new StringReader(shipped()));
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return parse(file.toString(), reader);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the effort table cannot be read: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "the path of a table that ./rowan effort estimate wrote");
        }
    }

    static String shipped() {
        try (InputStream in = EffortFile.class.getResourceAsStream("effort.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException("no effort table on the class path", impossible);
        }
    }

    static EffortTable parse(String name, Reader yaml) {
        YamlMap root = YamlFile.read(name, yaml);
        YamlMap hours = root.map("hours");
        List<Effort> efforts = new ArrayList<>();
        for (String kind : hours.keys()) {
            YamlMap one = hours.map(kind);
            efforts.add(
                    new Effort(
                            kind,
                            one.number("medianHours", .001, MOST_HOURS),
                            (long) one.number("outcomes", 0, MOST_OUTCOMES, 0)));
            one.nothingElse();
        }
        EffortTable table =
                new EffortTable(
                        root.text("version"),
                        root.text("from", ""),
                        root.number("sigma", 0, MOST_SIGMA),
                        efforts);
        root.nothingElse();
        return table;
    }

    /** The table as a file of its own. */
    static String text(EffortTable table) {
        StringBuilder text = new StringBuilder();
        text.append("# Officer-hours that an action takes, estimated by ./rowan effort estimate.\n")
                .append("# It plans nothing until rowan.yaml names it under effort.table.\n");
        text.append("version: ").append(quoted(table.version())).append('\n');
        text.append("from: ").append(quoted(table.from())).append('\n');
        text.append(String.format(Locale.ROOT, "sigma: %.4f%nhours:%n", table.sigma()));
        for (Effort effort : table.efforts()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "  %s: {medianHours: %.3f, outcomes: %d}%n",
                            quoted(effort.kind()),
                            effort.medianHours(),
                            effort.outcomes()));
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
