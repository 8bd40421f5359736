package org.rowan.platform.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.DataFolder;
import org.rowan.platform.SettingNames;
import org.rowan.platform.Settings;
import org.rowan.platform.SettingsFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan retention}: how long what was taken in is kept, written to {@code rowan.yaml} in
 * the data folder.
 */
@CommandLine.Command(
        name = "retention",
        description = "How long what was taken in is kept: list, set.",
        footer = {
            "",
            "Periods are written as in ISO 8601: P6Y is six years, P18M eighteen months, P30D thirty days."
        })
public final class RetentionCommand implements Command {
    private static final String GROUP = "retention.";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "data folder")
    private @Nullable Path data;

    @Spec private @Nullable CommandSpec spec;

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
        return list();
    }

    private Path file() {
        return DataFolder.chosen(data, System.getenv()).settings();
    }

    private void say(String line) {
        Optional.ofNullable(spec)
                .ifPresent(known -> {
                    known.commandLine().getOut().println(line);
                    known.commandLine().getOut().flush();
                });
    }
}
