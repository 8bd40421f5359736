package org.rowan.link.table;

import java.nio.file.Path;
import java.util.Map;
import org.rowan.engine.link.measure.Accuracy;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan evaluate link}: pairwise and B-cubed accuracy of a result of {@code ./rowan link},
 * or of anything alike.
 */
@CommandLine.Command(
        name = "link",
        description =
                "Pairwise precision, recall and F1, B-cubed F1 and the largest person of a linking result.",
        mixinStandardHelpOptions = true)
public final class EvaluateLink implements Command {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "CSV",
            description = "Row ids and true person ids (or clusters).")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Option(
            names = "--found",
            required = true,
            paramLabel = "CSV",
            description = "Row ids and found person ids.")
    @SuppressWarnings("NullAway.Init")
    private Path found;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        Map<String, String> trueRows = Grouping.read(truth);
        Map<String, String> foundRows = Grouping.read(found);
        Accuracy accuracy = Accuracy.of(trueRows, foundRows);
        if (accuracy.rows() == 0) {
            throw new UnusableInput(
                    "the two files have no row id in common",
                    found.toString(),
                    "files about the same table");
        }
        if (accuracy.rows() != trueRows.size() || accuracy.rows() != foundRows.size()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "rowan: %,d rows are in both files; %,d only in --truth and %,d only in --found are left out%n",
                            accuracy.rows(),
                            trueRows.size() - accuracy.rows(),
                            foundRows.size() - accuracy.rows());
        }
        foundRows.keySet().retainAll(trueRows.keySet());
        AccuracyReport report =
                new AccuracyReport(foundRows, (System.nanoTime() - began) / 1e9, accuracy);
        if (json) {
            report.json(spec.commandLine().getOut());
        } else {
            report.text(spec.commandLine().getOut());
        }
        return 0;
    }
}
