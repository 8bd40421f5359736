package org.rowan.link.table;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
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
        footer = {
            "",
            "With --generated N the shipped model links N invented referrals full of traps instead, and every false join",
            "is explained: --generated 100000 --seed 1 --explain false-joins.txt."
        },
        mixinStandardHelpOptions = true)
public final class EvaluateLink implements Command {
    @Spec private CommandSpec spec;

    @Option(
            names = "--truth",
            paramLabel = "CSV",
            description = "Row ids and true person ids (or clusters).")
    private @Nullable Path truth;

    @Option(names = "--found", paramLabel = "CSV", description = "Row ids and found person ids.")
    private @Nullable Path found;

    @Option(
            names = "--generated",
            paramLabel = "N",
            description = "Links so many invented referrals and evaluates that.")
    private @Nullable Long generated;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the invented referrals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--explain",
            paramLabel = "FILE",
            description = "With --generated: where to list every false join in words.")
    private @Nullable Path explain;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        if (generated != null) {
            generated(generated);
            return 0;
        }
        if (truth == null || found == null) {
            throw new UnusableInput(
                    "there is nothing to evaluate",
                    "--truth, --found",
                    "both files, or --generated 100000");
        }
        compare(truth, found);
        return 0;
    }

    private void generated(long referrals) {
        if (referrals < 1) {
            throw new UnusableInput("there is nothing to link", "--generated", "a number above 0");
        }
        ServiceLoader.load(GeneratedEvaluation.class)
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput(
                                "this installation has no invented referrals",
                                "--generated",
                                "the launcher ./rowan of a source folder"))
                .evaluate(
                        referrals,
                        seed,
                        explain,
                        json,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
    }

    private void compare(Path truthFile, Path foundFile) {
        long began = System.nanoTime();
        Map<String, String> trueRows = Grouping.read(truthFile);
        Map<String, String> foundRows = Grouping.read(foundFile);
        Accuracy accuracy = Accuracy.of(trueRows, foundRows);
        if (accuracy.rows() == 0) {
            throw new UnusableInput(
                    "the two files have no row id in common",
                    foundFile.toString(),
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
    }
}
