package org.rowan.intake.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.receiving.Senders;
import org.rowan.intake.store.SenderRow;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan sender add|list|disable}: who may file by {@code /ispws}. */
@CommandLine.Command(name = "sender", description = "Says who may file.")
public final class SenderCommand implements Command {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new UnusableInput(
                "say what to do with senders",
                "",
                "./rowan sender add NAME, list, or disable NAME");
    }

    /** Adds a sender, or gives an existing one a new password. */
    @CommandLine.Command(
            name = "add",
            description = "Adds a sender and prints its generated password, this once.")
    int add(
            @Parameters(paramLabel = "NAME", description = "the sender's name") String name,
            @Option(names = "--data", paramLabel = "DIR", description = "the data folder")
                    @Nullable Path data,
            @Option(
                            names = "--password-file",
                            paramLabel = "F",
                            description = "takes the password from a file instead")
                    @Nullable Path file,
            @Option(
                            names = "--rate",
                            paramLabel = "N",
                            description = "requests a second, default " + Senders.DEFAULT_RATE)
                    @Nullable Integer rate)
            throws IOException {
        int allowed = rate == null ? Senders.DEFAULT_RATE : rate;
        if (allowed < 1) {
            throw new UnusableInput("a rate of " + allowed, "--rate", "1 or more a second");
        }
        String chosen = file == null ? null : Files.readString(file).strip();
        try (RowanContext rooms = RowanContext.open(data)) {
            Senders senders = rooms.get(Senders.class);
            if (chosen != null) {
                senders.add(name, allowed, chosen);
                print(name + " may file with the password in " + file);
            } else {
                print(senders.add(name, allowed));
            }
            rooms.onRecord("added", "sender", name, allowed + " requests a second");
        }
        return 0;
    }

    /** Lists the senders. */
    @CommandLine.Command(name = "list", description = "Lists who may file.")
    int list(
            @Option(names = "--data", paramLabel = "DIR", description = "the data folder")
                    @Nullable Path data) {
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.onRecord("listed", "sender", "all", "");
            for (SenderRow row : rooms.get(Senders.class).list()) {
                print(
                        row.name()
                                + "\t"
                                + (row.enabled() ? "enabled" : "disabled")
                                + "\t"
                                + row.rate()
                                + "/s\tsince "
                                + row.added());
            }
        }
        return 0;
    }

    /** Disables a sender. */
    @CommandLine.Command(name = "disable", description = "Turns a sender away from now on.")
    int disable(
            @Parameters(paramLabel = "NAME", description = "the sender's name") String name,
            @Option(names = "--data", paramLabel = "DIR", description = "the data folder")
                    @Nullable Path data) {
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.get(Senders.class).disable(name);
            rooms.onRecord("disabled", "sender", name, "");
            print(name + " is disabled");
        }
        return 0;
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
