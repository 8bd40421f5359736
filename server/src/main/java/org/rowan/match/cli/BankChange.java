package org.rowan.match.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan bank change}: changes a bank's settings, in running servers within a second. */
@CommandLine.Command(
        name = "change",
        description =
                "Changes a bank's settings. Where more matches than before, past media are compared"
                        + " again.")
final class BankChange implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The bank.")
    String name = "";

    @Option(names = "--distance", paramLabel = "BITS", description = "The greatest PDQ distance.")
    @Nullable Integer distance;

    @Option(names = "--quality", paramLabel = "Q", description = "The least PDQ quality.")
    @Nullable Integer quality;

    @Option(
            names = "--enabled-ratio",
            paramLabel = "RATIO",
            description = "0 switches it off, 1 on; between, look-ups of /hma toss a coin.")
    @Nullable Double ratio;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        Bank changed;
        try (RowanContext rooms = RowanContext.open(data)) {
            Banks banks = rooms.get(Banks.class);
            Bank bank =
                    banks.find(name)
                            .orElseThrow(() ->
                                    new UnusableInput("there is no bank " + name, "", "bank list"));
            changed =
                    bank.with(
                            distance == null ? bank.distance() : distance,
                            quality == null ? bank.minimumQuality() : quality,
                            ratio == null ? bank.enabledRatio() : ratio);
            banks.change(changed, "command:bank change");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(name + ": " + changed.policy() + ", enabled ratio " + changed.enabledRatio());
        return 0;
    }
}
