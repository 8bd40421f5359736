package org.rowan.allocate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.ManagerPlan;
import org.rowan.allocate.MissedCase;
import org.rowan.allocate.MissedCsv;
import org.rowan.allocate.Planning;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.CapacityCurve;
import org.rowan.engine.plan.EffortTable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan plan}: what the hours there are buy, and what they do not. */
@CommandLine.Command(
        name = "plan",
        description =
                "Plans all open cases for the hours on the roster: load by lane, what is missed, and"
                        + " what more hours would buy.")
public final class PlanCommand implements Command {
    private static final int SHOWN = 20;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "Officer-hours a week, instead of those on the roster.")
    @Nullable Double hours;

    @Option(
            names = "--duty-hours",
            paramLabel = "H",
            description = "Of these, reserved for immediate danger.")
    @Nullable Double dutyHours;

    @Option(
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many weeks to look ahead (default: ${DEFAULT-VALUE}).")
    double weeks;

    @Option(
            names = "--missed",
            paramLabel = "FILE",
            description = "Write a CSV of every case that is not reached by its due time.")
    @Nullable Path missed;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            Planning planning = rooms.get(Planning.class);
            ManagerPlan plan = planning.plan(capacity(planning));
            rooms.onRecord("planned", "queue", "all", "");
            if (missed != null) {
                write(missed, MissedCsv.of(plan.missed()));
            }
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(plan));
            } else {
                out.println("effort table: " + rooms.get(EffortTable.class).version());
                print(plan, out);
            }
            out.flush();
        }
        return 0;
    }

    private Capacity capacity(Planning planning) {
        if (!(weeks > 0)) {
            throw new UnusableInput("nothing can be planned", "--weeks", "above 0");
        }
        Capacity rostered = planning.capacity(weeks);
        double all = hours == null ? rostered.hoursPerWeek() : hours;
        double duty = dutyHours == null ? rostered.dangerHoursPerWeek() : dutyHours;
        if (!(all > 0) || duty < 0 || duty > all) {
            throw new UnusableInput(
                    "there are no hours to plan with",
                    hours == null ? "the roster" : "--hours",
                    "hours above 0 with --hours, of which no more than all with --duty-hours");
        }
        return new Capacity(all, duty, Planning.HARD_SHARE, weeks);
    }

    private static void write(Path file, String csv) {
        try {
            Files.writeString(file, csv);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the list cannot be written: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "a path in a folder that exists and may be written");
        }
    }

    private static void print(ManagerPlan plan, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%.0f officer-hours; at the margin one averts %.3f harm-days (invented likelihoods)%n",
                plan.hours(),
                plan.price());
        if (!plan.dangerFits()) {
            out.printf(
                    Locale.ROOT,
                    "ALARM: immediate danger needs %.0f hours, more than the duty desk has; it is"
                            + " ordered by value an hour%n",
                    plan.dangerHours());
        }
        out.printf(
                "%-24s %8s %9s %8s %12s %8s%n",
                "lane", "cases", "hours", "reached", "not reached", "overdue");
        for (ManagerPlan.LaneLoad load : plan.loads()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %8d %9.0f %8d %12d %8d%n",
                    load.lane().code(),
                    load.cases(),
                    load.hours(),
                    load.reached(),
                    load.notReached(),
                    load.overdue());
        }
        out.printf(Locale.ROOT, "missed: %.0f harm-days%n%n", plan.missedHarmDays());
        missed(plan, out);
        for (ManagerPlan.NextWork next :
                plan.first().subList(0, Math.min(SHOWN, plan.first().size()))) {
            out.printf(
                    Locale.ROOT,
                    "%-8s %-12s %6.1f h  %-12s %s%s%n",
                    next.caseId(),
                    next.step(),
                    next.hours(),
                    next.officer() == null ? "nobody" : next.officer(),
                    next.because(),
                    next.force().isEmpty() ? "" : " (" + next.force() + ")");
        }
        out.println();
        out.println("officer-hours   children reached in time   harm-days averted");
        for (CapacityCurve.Point point : plan.curve().points()) {
            out.printf(
                    Locale.ROOT,
                    "%13.0f   %24.1f   %17.0f%n",
                    point.hours(),
                    point.children(),
                    point.harmDays());
        }
    }

    /** What capacity does not buy, case by case; the first lines here, all of them in the CSV. */
    private static void missed(ManagerPlan plan, PrintWriter out) {
        out.printf(
                "not reached by their due time: %d cases, %d of them seen by nobody%n",
                plan.missed().size(), plan.missedUnseen());
        for (MissedCase one : plan.missed().subList(0, Math.min(SHOWN, plan.missed().size()))) {
            out.printf(
                    Locale.ROOT,
                    "%-8s %-22s %-9s due %s  %6.1f days late  %s%s%n",
                    one.caseId(),
                    one.lane(),
                    one.level(),
                    one.due().substring(0, 16).replace('T', ' '),
                    one.lateDays(),
                    one.because(),
                    one.seen() == null ? "; seen by nobody" : "");
        }
        if (plan.missed().size() > SHOWN) {
            out.printf(
                    "and %d more: --missed FILE or --json lists every one%n",
                    plan.missed().size() - SHOWN);
        }
        out.println();
    }
}
