package org.rowan.retention.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.DataFolder;
import org.rowan.platform.Operator;
import org.rowan.platform.RowanContext;
import org.rowan.platform.SettingNames;
import org.rowan.platform.Settings;
import org.rowan.platform.SettingsFile;
import org.rowan.retention.Due;
import org.rowan.retention.EnforceRetention;
import org.rowan.retention.Hold;
import org.rowan.retention.Keeping;
import org.rowan.retention.RoundDone;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./rowan retention}: how long what was taken in is kept, what is past its limit, and what a
 * legal hold keeps.
 */
@CommandLine.Command(
        name = "retention",
        description =
                "How long what was taken in is kept: list, set, due, enforce, hold, release, holds.",
        footer = {
            "",
            "Periods are written as in ISO 8601: P6Y is six years, P18M eighteen months, P30D thirty days.",
            "A running server erases what is due once a day; a legal hold keeps it all the same."
        })
public final class RetentionCommand implements Command {
    private static final String GROUP = "retention.";
    private static final int MOST = 10_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "data folder")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one JSON document")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return list();
    }

    @CommandLine.Command(name = "list", description = "All periods, set or not.")
    int list() {
        Settings settings = Settings.read(file());
        SettingNames.beginning(GROUP)
                .forEach((name, means) ->
                        say(
                                name.substring(GROUP.length())
                                        + "  "
                                        + settings.value(name).orElse("not set")
                                        + "  "
                                        + means));
        return 0;
    }

    @CommandLine.Command(
            name = "set",
            description = "Set one or more periods. A running server reads them at its next start.")
    int set(@Parameters(paramLabel = "NAME=PERIOD", arity = "1..*") List<String> pairs) {
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2) {
                throw new UnusableInput(
                        "\"" + pair + "\" sets nothing", "retention set", "referrals=P6Y");
            }
            SettingsFile.set(file(), GROUP + parts[0], parts[1]);
        }
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.onRecord("set", "retention", "retention", String.join(" ", pairs));
        }
        return list();
    }

    @CommandLine.Command(
            name = "due",
            description = "What is past its limit and will be erased at the next round.")
    int due() {
        try (RowanContext rooms = RowanContext.open(data)) {
            List<Due> found = rooms.get(Keeping.class).due(MOST);
            rooms.onRecord("listed-due", "retention", "retention", found.size() + " referrals");
            say(json ? json(found.stream().map(DueLine::of).toList()) : text(found));
        }
        return 0;
    }

    @CommandLine.Command(name = "enforce", description = "Erase what is due now.")
    int enforce() {
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.onRecord("asked-to-enforce", "retention", "retention", "");
            RoundDone done = rooms.get(EnforceRetention.class).now();
            say(
                    json
                            ? json(done)
                            : "%,d referrals erased, %,d files and %,d user accounts deleted, %,d kept by a hold, %,d failed."
                                    .formatted(
                                            done.referrals(),
                                            done.files(),
                                            done.accounts(),
                                            done.held(),
                                            done.failed()));
            return done.failed() == 0 ? 0 : 1;
        }
    }

    @CommandLine.Command(name = "hold", description = "Put a legal hold on a referral or a case.")
    int hold(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.get(Keeping.class).hold(id, reason, Operator.name());
        }
        say(json ? json(Map.of("held", id)) : id + " is held.");
        return 0;
    }

    @CommandLine.Command(name = "release", description = "End a legal hold.")
    int release(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.get(Keeping.class).release(id, reason, Operator.name());
        }
        say(json ? json(Map.of("released", id)) : id + " is held no more.");
        return 0;
    }

    @CommandLine.Command(name = "holds", description = "Legal holds in force.")
    int holds() {
        try (RowanContext rooms = RowanContext.open(data)) {
            List<Hold> holds = rooms.get(Keeping.class).holds();
            rooms.onRecord("listed-holds", "retention", "retention", holds.size() + " holds");
            say(
                    json
                            ? json(holds)
                            : holds.stream()
                                    .map(hold ->
                                            hold.subject()
                                                    + "  since "
                                                    + hold.at()
                                                    + " by "
                                                    + hold.by()
                                                    + ": "
                                                    + hold.reason())
                                    .collect(Collectors.joining("\n")));
        }
        return 0;
    }

    /** A line of {@code due --json}. */
    private record DueLine(
            String referral, String purpose, String since, String period, boolean held) {
        static DueLine of(Due due) {
            return new DueLine(
                    due.referral().toString(),
                    due.purpose().word(),
                    due.since().toString(),
                    due.period().toString(),
                    due.held());
        }
    }

    private static String text(List<Due> found) {
        if (found.isEmpty()) {
            return "Nothing is past its limit.";
        }
        return found.stream()
                .map(due ->
                        "%-8s %-10s since %s, kept %s%s"
                                .formatted(
                                        due.referral(),
                                        due.purpose().word(),
                                        due.since(),
                                        due.period(),
                                        due.held() ? ", under a legal hold" : ""))
                .collect(Collectors.joining("\n"));
    }

    private Path file() {
        return DataFolder.chosen(data, System.getenv()).settings();
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
