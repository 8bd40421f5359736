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

/** {@code ./rowan bank close}: nothing in a bank matches any more. */
@CommandLine.Command(
        name = "close",
        description = "Closes a bank for good: nothing in it matches any more, hits made stay.")
final class BankClose implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The bank.")
    String name = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        try (RowanContext rooms = RowanContext.open(data)) {
            if (!rooms.get(Banks.class).close(name, "command:bank close")) {
                throw new UnusableInput("there is no bank " + name, "", "bank list");
            }
        }
        spec.commandLine().getOut().println("closed " + name);
        return 0;
    }
}
