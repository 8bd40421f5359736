package org.rowan.link.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.Frequency;
import org.rowan.engine.link.model.Interaction;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.Level;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.model.Thresholds;
import org.rowan.engine.link.model.Veto;

/** Writes a model for tables as a file that {@link ModelFiles} reads back to the same records. */
public final class ModelWriter {
    private final StringBuilder out = new StringBuilder();

    private ModelWriter() {}

    /**
     * The file's text.
     *
     * @param about lines of explanation put first as comments
     */
    public static String write(LinkModel model, List<String> about) {
        ModelWriter writer = new ModelWriter();
        about.forEach(line -> writer.line("# %s", line));
        writer.line("model: %s", model.name());
        writer.line("version: '%s'", model.version());
        writer.line("prior: %s", number(model.priorBits()));
        writer.table(model.table());
        writer.thresholds(model.thresholds());
        writer.line("alarms: {carriers: %d}", model.alarms().carriers());
        writer.line("keys:");
        model.keys().forEach(writer::key);
        writer.line("comparisons:");
        model.comparisons().forEach(writer::comparison);
        if (!model.interactions().isEmpty()) {
            writer.line("interactions:");
            model.interactions().forEach(writer::interaction);
        }
        writer.vetoes(model.vetoes());
        if (!model.families().isEmpty()) {
            writer.line("families:");
            model.families().forEach(family -> writer.line("  - [%s]", String.join(", ", family)));
        }
        return writer.out.toString();
    }

    private void table(LinkModel.TableColumns table) {
        line("table:");
        line("  id: [%s]", String.join(", ", table.id()));
        line("  person: [%s]", String.join(", ", table.person()));
        line("  fields:");
        for (Map.Entry<String, List<String>> field : table.fields().entrySet()) {
            line(
                    "    %s: {columns: [%s], normaliser: %s}",
                    field.getKey(),
                    String.join(", ", field.getValue()),
                    table.normalisers().getOrDefault(field.getKey(), "text"));
        }
    }

    private void thresholds(Thresholds t) {
        line(
                "thresholds: {join: %s, keep: %s, joinAverage: %s, keepAverage: %s, observed: %d, clip: %s, sample: %d}",
                number(t.join()),
                number(t.keep()),
                number(t.joinAverage()),
                number(t.keepAverage()),
                t.observed(),
                number(t.clip()),
                t.sample());
    }

    private void key(KeyRule key) {
        String parts =
                key.parts().stream()
                        .map(part -> String.join("+", part.fields()) + "/" + part.form())
                        .collect(Collectors.joining(", "));
        line(
                "  - {name: %s, cap: %s, parts: [%s]%s}",
                key.name(),
                key.cap() == Integer.MAX_VALUE ? "none" : key.cap(),
                parts,
                key.owned() ? ", owned: true" : "");
    }

    private void comparison(Comparison comparison) {
        line("  - name: %s", comparison.name());
        line("    measure: %s", comparison.measure());
        line("    fields: [%s]", String.join(", ", comparison.fields()));
        line("    kind: %s", comparison.kind());
        line("    evidence: corroborating");
        line(
                "    missing: {one: %s, both: %s}",
                number(comparison.missingOne()), number(comparison.missingBoth()));
        line("    levels:");
        comparison.levels().forEach(this::level);
    }

    private void level(Level level) {
        String frequency =
                switch (level.frequency()) {
                    case Frequency.None none -> "";
                    case Frequency.Falling falling ->
                            ", frequency: {perDoubling: " + number(falling.perDoubling()) + "}";
                    case Frequency.Relative relative ->
                            ", frequency: {weight: %s, reference: %s, smoothing: %s}"
                                    .formatted(
                                            number(relative.weight()),
                                            String.format(
                                                    Locale.ROOT, "%.7f", relative.reference()),
                                            number(relative.smoothing()));
                };
        line(
                "      - {grades: [%s], bits: %s%s, evidence: %s}",
                String.join(", ", level.grades()),
                number(level.bits()),
                frequency,
                level.evidence().name().toLowerCase(Locale.ROOT));
    }

    private void interaction(Interaction interaction) {
        line(
                "  - {name: %s, bits: %s, when: %s}",
                interaction.name(), number(interaction.bits()), when(interaction.conditions()));
    }

    private void vetoes(List<Veto> vetoes) {
        List<Veto.Grades> written =
                vetoes.stream()
                        .filter(Veto.Grades.class::isInstance)
                        .map(Veto.Grades.class::cast)
                        .toList();
        if (!written.isEmpty()) {
            line("vetoes:");
        }
        for (Veto.Grades veto : written) {
            line(
                    "  - {name: %s, when: %s, unless: %s}",
                    veto.name(), when(veto.when()), when(veto.unless()));
        }
    }

    private static String when(List<Interaction.Condition> conditions) {
        return conditions.stream()
                .map(condition ->
                        condition.comparison()
                                + ": ["
                                + String.join(", ", condition.grades())
                                + "]")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    private void line(String format, Object... parts) {
        out.append(String.format(Locale.ROOT, format, parts)).append('\n');
    }
}
