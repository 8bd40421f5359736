package org.rowan.match.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.Banks;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan bank release}: lets a quarantined entry match again. */
@CommandLine.Command(
        name = "release",
        description = "Lets an entry match again that was quarantined for matching too much.")
final class BankRelease implements Callable<Integer> {
    @Parameters(paramLabel = "ENTRY", description = "The entry's number.")
    long entry;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        try (RowanContext rooms = RowanContext.open(data)) {
            if (!rooms.get(Banks.class).release(entry, "command:bank release")) {
                throw new UnusableInput("entry " + entry + " is not quarantined", "", "bank list");
            }
        }
        spec.commandLine().getOut().println("entry " + entry + " matches again");
        return 0;
    }
}
