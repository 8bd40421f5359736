package org.rowan.allocate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Planning;
import org.rowan.kernel.Command;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan roster}: who works how many hours a week, and who is on the duty desk. */
@CommandLine.Command(
        name = "roster",
        description =
                "Lists the roster, or sets an officer's hours a week; 0 takes them off the plan.")
public final class RosterCommand implements Command {
    @Parameters(arity = "0..1", paramLabel = "OFFICER", description = "The officer's user name.")
    @Nullable String officer;

    @Option(names = "--hours", paramLabel = "H", description = "Hours a week.")
    @Nullable Double hours;

    @Option(names = "--team", paramLabel = "T", description = "The officer's team.")
    @Nullable String team;

    @Option(names = "--duty", description = "The hours are the duty desk's, for immediate danger.")
    boolean duty;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out =
                spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            Planning planning = rooms.get(Planning.class);
            if (officer != null && hours != null) {
                planning.setHours(officer, team, hours, duty, "command:roster");
            }
            for (Planning.RosterLine line : planning.roster()) {
                out.printf(
                        Locale.ROOT,
                        "%-24s %-16s %6.1f hours a week%s%n",
                        line.officer(),
                        line.team() == null ? "" : line.team(),
                        line.hoursPerWeek(),
                        line.duty() ? ", duty desk" : "");
            }
            out.flush();
        }
        return 0;
    }
}
