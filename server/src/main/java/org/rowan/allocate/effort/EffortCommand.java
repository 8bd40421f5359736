package org.rowan.allocate.effort;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.cli.NewTable;
import org.rowan.engine.plan.EffortTable;
import org.rowan.engine.plan.EffortTable.Effort;
import org.rowan.engine.plan.EstimateEffort;
import org.rowan.engine.plan.EstimateEffort.Worked;
import org.rowan.kernel.ClosedCases;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan effort estimate}: what actions take, estimated anew from what they took. */
@CommandLine.Command(
        name = "effort",
        description = {
            "Estimates a new effort table from the hours that closed cases took: those that people entered",
            "when they closed cases, or a CSV of kind,hours, or both (CSV and --data).",
            "The new table is a new file. It plans nothing until rowan.yaml names it under effort.table."
        })
public final class EffortCommand implements Command {
    private static final String HEADER = "kind,hours";

    @Parameters(index = "0", paramLabel = "estimate", description = "What to do: estimate.")
    String act = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CSV",
            description =
                    "Closed cases: a line kind,hours, then one line for each (default: this installation's).")
    @Nullable Path csv;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data folder whose closed cases count; with a CSV, they count as well.")
    @Nullable Path data;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The table to start from (default: the shipped one).")
    @Nullable Path from;

    @Mixin private NewTable table = new NewTable();

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (!act.equals("estimate")) {
            throw new UnusableInput(
                    "there is nothing called " + act, "effort", "effort estimate [CSV] --out FILE");
        }
        EffortTable before = EffortFile.read(from);
        String version = table.version(before.version());
        PrintWriter print = spec.commandLine().getOut();
        List<Worked> worked = new ArrayList<>();
        if (csv != null) {
            worked.addAll(worked(csv, before));
        }
        if (csv == null || data != null) {
            worked.addAll(recorded(before, version, print));
        }
        if (worked.isEmpty()) {
            throw new UnusableInput(
                    "no closed case says what lay behind it and what it took",
                    csv == null ? "the outcomes of this installation" : csv.toString(),
                    "again when some do; both are entered when a case is closed");
        }
        EffortTable after = EstimateEffort.of(before, worked, version);
        Path out = table.write(EffortFile.text(after));
        print(before, after, print);
        print.printf("written to %s; to plan with it, name it in rowan.yaml: effort.table%n", out);
        print.flush();
        return 0;
    }

    /** What people entered when they closed cases; whoever asks is on record. */
    private List<Worked> recorded(EffortTable before, String version, PrintWriter print) {
        List<String> kinds = before.efforts().stream().map(Effort::kind).toList();
        try (RowanContext rooms = RowanContext.open(data)) {
            List<ClosedCases.Closed> closed = rooms.get(ClosedCases.class).closed();
            List<Worked> worked =
                    closed.stream()
                            .filter(one -> one.hours() > 0 && kinds.contains(one.kind()))
                            .map(one -> new Worked(one.kind(), one.hours()))
                            .toList();
            rooms.onRecord("estimated", "effort", version, worked.size() + " closed cases");
            print.printf(
                    "%d closed cases here; %d say what lay behind them and what they took, and count%n",
                    closed.size(), worked.size());
            return worked;
        }
    }

    private static List<Worked> worked(Path csv, EffortTable table) {
        List<String> lines;
        try {
            lines = Files.readAllLines(csv);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the closed cases cannot be read: " + problem.getClass().getSimpleName(),
                    csv.toString(),
                    "the path of a UTF-8 CSV file");
        }
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new UnusableInput(
                    "the first line does not name the columns",
                    csv + ", line 1",
                    "write " + HEADER + " there");
        }
        List<Worked> worked = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                worked.add(one(lines.get(i), table, csv + ", line " + (i + 1)));
            }
        }
        return worked;
    }

    private static Worked one(String line, EffortTable table, String where) {
        List<String> kinds = table.efforts().stream().map(Effort::kind).toList();
        int comma = line.lastIndexOf(',');
        String kind = comma < 0 ? line.strip() : line.substring(0, comma).strip();
        if (!kinds.contains(kind)) {
            throw new UnusableInput(
                    "the effort table has no kind \"" + kind + "\"",
                    where,
                    "one of " + String.join(", ", kinds));
        }
        String text = comma < 0 ? "" : line.substring(comma + 1).strip();
        try {
            double hours = Double.parseDouble(text);
            if (hours > 0 && hours < 1e6) {
                return new Worked(kind, hours);
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with hours that cannot be
        }
        throw new UnusableInput("\"" + text + "\" is not hours", where, "a number above 0");
    }

    private static void print(EffortTable before, EffortTable after, PrintWriter print) {
        print.printf("%-16s %10s %10s %9s%n", "kind", "was", "is", "outcomes");
        for (int i = 0; i < after.efforts().size(); i++) {
            Effort now = after.efforts().get(i);
            print.printf(
                    Locale.ROOT,
                    "%-16s %8.1f h %8.1f h %9d%n",
                    now.kind(),
                    before.efforts().get(i).medianHours(),
                    now.medianHours(),
                    now.outcomes());
        }
    }
}
