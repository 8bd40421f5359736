package org.rowan.allocate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.DutyShift;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.Rostering;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan roster}: who works how much, can do what, where, and is on duty when. */
@CommandLine.Command(
        name = "roster",
        description =
                "Lists the roster and the next week's duty desk, or changes an officer's place on them;"
                        + " what is left out stays as it is.")
public final class RosterCommand implements Command {
    private static final String BY = "command:roster";

    @Parameters(arity = "0..1", paramLabel = "OFFICER", description = "The officer's user name.")
    @Nullable String officer;

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "Hours a week; 0 takes the officer off the plan.")
    @Nullable Double hours;

    @Option(names = "--team", paramLabel = "T", description = "The officer's team.")
    @Nullable String team;

    @Option(
            names = "--duty",
            negatable = true,
            description = "The hours are the duty desk's, for immediate danger.")
    @Nullable Boolean duty;

    @Option(
            names = "--skills",
            split = ",",
            paramLabel = "SKILL",
            description =
                    "Any of children, victim-identification, networks, finance, languages; - for none.")
    @Nullable List<String> skills;

    @Option(
            names = "--area",
            paramLabel = "FORCE",
            description = "Only cases of this force; - for all.")
    @Nullable String area;

    @Option(
            names = "--exposure",
            paramLabel = "H",
            description = "Hours with distressing material a week, at most.")
    @Nullable Double exposure;

    @Option(
            names = "--on-duty",
            paramLabel = "FROM/TO",
            description =
                    "A shift on the duty desk, such as 2026-11-23T08:00/2026-11-23T20:00 (UTC).")
    @Nullable String shift;

    @Option(
            names = "--off-duty",
            paramLabel = "N",
            description = "Takes the shift of that number out.")
    @Nullable Long removed;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    /** What is printed as JSON. */
    record Shown(List<RosterLine> roster, List<DutyShift> shifts) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            Rostering rostering = rooms.get(Rostering.class);
            if (officer != null) {
                change(officer, rostering);
            } else if (hours != null || shift != null || skills != null || area != null) {
                throw new UnusableInput(
                        "nobody is named", "OFFICER", "./rowan roster NAME --hours 37");
            }
            if (removed != null) {
                rostering.removeShift(removed, BY);
            }
            boolean changed = officer != null || removed != null;
            rooms.onRecord(
                    changed ? "changed" : "listed",
                    "roster",
                    officer == null ? "all" : officer,
                    "");
            Instant now = rooms.get(InstantSource.class).instant();
            Shown shown =
                    new Shown(
                            rostering.roster(),
                            rostering.shifts(now, now.plus(Duration.ofDays(7))));
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(shown));
            } else {
                print(shown, out);
            }
            out.flush();
        }
        return 0;
    }

    private void change(String name, Rostering rostering) {
        RosterLine was =
                rostering.roster().stream()
                        .filter(line -> line.officer().equals(name))
                        .findFirst()
                        .orElse(
                                new RosterLine(
                                        name,
                                        null,
                                        0,
                                        false,
                                        List.of(),
                                        null,
                                        RosterLine.USUAL_EXPOSURE));
        boolean changes =
                hours != null
                        || team != null
                        || duty != null
                        || skills != null
                        || area != null
                        || exposure != null;
        if (changes) {
            rostering.put(
                    new RosterLine(
                            name,
                            team == null ? was.team() : team,
                            hours == null ? was.hoursPerWeek() : hours,
                            duty == null ? was.duty() : duty,
                            skills == null
                                    ? was.skills()
                                    : skills.equals(List.of("-")) ? List.of() : skills,
                            area == null ? was.area() : area.equals("-") ? null : area,
                            exposure == null ? was.exposureHours() : exposure),
                    BY);
        }
        if (shift != null) {
            String[] times = shift.split("/", -1);
            if (times.length != 2) {
                throw notTimes();
            }
            rostering.addShift(name, time(times[0]), time(times[1]), BY);
        }
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(
                            text.endsWith("Z") ? text.substring(0, text.length() - 1) : text)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw notTimes();
        }
    }

    private static UnusableInput notTimes() {
        return new UnusableInput(
                "these are not two times",
                "--on-duty",
                "2026-11-23T08:00/2026-11-23T20:00, in UTC");
    }

    private static void print(Shown shown, PrintWriter out) {
        for (RosterLine line : shown.roster()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %-16s %6.1f hours a week%s, exposure at most %.1f%s%s%n",
                    line.officer(),
                    line.team() == null ? "" : line.team(),
                    line.hoursPerWeek(),
                    line.duty() ? ", duty desk" : "",
                    line.exposureHours(),
                    line.skills().isEmpty() ? "" : ", " + String.join(", ", line.skills()),
                    line.area() == null ? "" : ", only " + line.area());
        }
        for (DutyShift one : shown.shifts()) {
            out.printf(
                    "on duty %5d  %-24s %s to %s%n",
                    one.id(), one.officer(), one.starts(), one.ends());
        }
    }
}
