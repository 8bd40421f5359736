package org.rowan.link.table;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.measure.Accuracy;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan link}: links the rows of a table of persons, one at a time. */
@CommandLine.Command(
        name = "link",
        description = {
            "Links the rows of a table of persons, one at a time.",
            "Writes a CSV file with the columns row id and person id."
        },
        mixinStandardHelpOptions = true)
public final class LinkCommand implements Command {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "CSV",
            description = "A CSV file in UTF-8 whose first line names the columns.")
    @SuppressWarnings("NullAway.Init")
    private Path table;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model file; the shipped persons-table by default.")
    private @Nullable Path model;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CSV",
            description = "Where to write the result.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--order",
            paramLabel = "SEED",
            description = "Shuffles the rows by this seed first.")
    private @Nullable Long order;

    @Option(names = "--json", description = "Prints one JSON document instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        LinkModel read =
                model == null
                        ? ModelFiles.shipped(ModelFiles.PERSONS_TABLE)
                        : ModelFiles.read(model);
        if (out.toAbsolutePath().normalize().equals(table.toAbsolutePath().normalize())) {
            throw new UnusableInput(
                    "the result would replace the table", "--out " + out, "another --out");
        }
        PersonsTable persons = PersonsTable.read(table, read.table());
        PrintWriter err = spec.commandLine().getErr();
        long began = System.nanoTime();
        Map<String, String> found = TableLinker.link(persons, read, order, err);
        double seconds = (System.nanoTime() - began) / 1e9;
        Grouping.write(out, found);
        AccuracyReport report = new AccuracyReport(found, seconds, accuracy(persons, found));
        if (json) {
            report.json(spec.commandLine().getOut());
        } else {
            report.text(spec.commandLine().getOut());
        }
        return 0;
    }

    private static @Nullable Accuracy accuracy(PersonsTable persons, Map<String, String> found) {
        if (!persons.hasTruth()) {
            return null;
        }
        return Accuracy.of(TableRun.truth(persons), found);
    }
}
