package org.rowan.link.table;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.train.BlindFit;
import org.rowan.engine.link.train.LabelledFit;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.model.ModelWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan link-train}: estimates the weights of a model for tables from a table, offline,
 * into a new file.
 */
@CommandLine.Command(
        name = "link-train",
        description = {
            "Estimates the weights of a linking model from a table of persons and writes a new model file.",
            "Without --labels: u from random pairs, m by expectation maximisation, one run a key rule with the fields",
            "of the rule left out, the share of true pairs held fixed.",
            "With --labels: all weights at once by logistic regression on the table's own column of persons."
        },
        mixinStandardHelpOptions = true)
public final class LinkTrainCommand implements Command {
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int PAIRS_A_RULE = 200_000;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "CSV",
            description = "A CSV file in UTF-8 whose first line names the columns.")
    @SuppressWarnings("NullAway.Init")
    private Path table;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model to start from; the shipped one by default.")
    private @Nullable Path model;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the new model.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--model-version",
            required = true,
            paramLabel = "TEXT",
            description = "The new model's version.")
    @SuppressWarnings("NullAway.Init")
    private String version;

    @Option(names = "--labels", description = "Use the table's column of true persons.")
    private boolean labels;

    @Option(
            names = "--strict",
            split = ",",
            paramLabel = "KEY,KEY",
            defaultValue = "word-dob,word-postcode",
            description =
                    "Key rules that find nearly only true pairs; with --recall they say how many true pairs there are.")
    private List<String> strict = List.of();

    @Option(
            names = "--recall",
            defaultValue = "0.8",
            description =
                    "The share of all true pairs that these rules find, guessed (default: ${DEFAULT-VALUE}).")
    private double recall;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the random pairs (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        if (!(recall > 0 && recall <= 1)) {
            throw new UnusableInput(
                    "a recall is a share", "--recall", "a number above 0 and at most 1");
        }
        LinkModel template =
                model == null
                        ? ModelFiles.shipped(ModelFiles.PERSONS_TABLE)
                        : ModelFiles.read(model);
        PersonsTable persons = PersonsTable.read(table, template.table());
        if (labels && !persons.hasTruth()) {
            throw new UnusableInput(
                    "the table does not say who is who",
                    table.toString(),
                    "the same without --labels");
        }
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "estimating from %,d rows; this takes about a minute for 25,000%n",
                persons.ids().size());
        List<String> about = new ArrayList<>();
        LinkModel fitted;
        if (labels) {
            fitted = LabelledFit.fit(template, persons.observations(), persons.persons());
            about.add(
                    "All weights fitted at once to labelled persons (ridge logistic regression), by ./rowan link-train --labels.");
        } else {
            BlindFit.Settings settings =
                    new BlindFit.Settings(strict, recall, RANDOM_PAIRS, PAIRS_A_RULE, seed);
            fitted = BlindFit.fit(template, persons.observations(), settings);
            about.add(
                    "u from random pairs, m by expectation maximisation without labels, by ./rowan link-train.");
        }
        try {
            Files.writeString(out, ModelWriter.write(fitted.versioned(version), about));
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the model cannot be written: " + problem.getMessage(),
                    out.toString(),
                    "another --out");
        }
        spec.commandLine().getOut().printf("wrote %s %s to %s%n", fitted.name(), version, out);
        return 0;
    }
}
