package org.rowan.platform.backup.cli;

import java.nio.file.Path;
import org.rowan.kernel.Command;
import org.rowan.platform.RowanContext;
import org.rowan.platform.backup.AfterRestores;
import org.rowan.platform.backup.RestoreInstallation;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan restore FILE --data DIR --key FILE}: an installation out of its backup. */
@CommandLine.Command(
        name = "restore",
        description = "Makes an installation out of a backup, on an empty data folder.")
public final class RestoreCommand implements Command {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "An empty folder, or one that is not there yet.")
    Path data = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The key file or its recovery copy, readable by its owner only.")
    Path key = Path.of("");

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = spec.commandLine();
        new RestoreInstallation(line.getErr()::println).restore(file, data, key, System.getenv());
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.get(AfterRestores.class).run(file.getFileName().toString());
        }
        line.getOut()
                .println(
                        "Restored into "
                                + data
                                + ". Check the log against a head kept elsewhere:\n  ./rowan audit verify --data "
                                + data
                                + " --against HEAD");
        return 0;
    }
}
