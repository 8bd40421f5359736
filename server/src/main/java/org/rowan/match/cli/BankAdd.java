package org.rowan.match.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** {@code ./rowan bank add}: opens a bank. */
@CommandLine.Command(name = "add", description = "Opens a bank.")
final class BankAdd implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Upper-case letters, digits and _.")
    String name = "";

    @Option(names = "--owner", paramLabel = "TEXT", description = "Who answers for it.")
    String owner = "";

    @Option(names = "--source", paramLabel = "NAME", description = "Where its entries come from.")
    String source = "local";

    @Option(
            names = "--classification",
            paramLabel = "TEXT",
            description = "For entries that have none of their own.")
    @Nullable String classification;

    @Option(
            names = "--distance",
            paramLabel = "D",
            description = "Greatest PDQ distance of a hit, 0 to 63; ${DEFAULT-VALUE} by default.")
    int distance = Bank.USUAL_DISTANCE;

    @Option(
            names = "--minimum-quality",
            paramLabel = "Q",
            description = "Least PDQ quality compared by likeness; ${DEFAULT-VALUE} by default.")
    int quality = Bank.USUAL_QUALITY;

    @Option(names = "--valid-from", paramLabel = "TIME", description = "ISO 8601, UTC.")
    @Nullable String from;

    @Option(names = "--valid-until", paramLabel = "TIME", description = "ISO 8601, UTC.")
    @Nullable String until;

    @Option(names = "--label", paramLabel = "WORD", description = "A free word; may be repeated.")
    List<String> labels = new ArrayList<>();

    @Option(names = "--negative", description = "It holds media known to be harmless.")
    boolean negative;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        Bank bank =
                new Bank(
                        0,
                        name,
                        owner,
                        source,
                        classification,
                        distance,
                        quality,
                        1.0,
                        time(from, "--valid-from"),
                        time(until, "--valid-until"),
                        labels,
                        negative);
        try (RowanContext rooms = RowanContext.open(data)) {
            if (rooms.get(Banks.class).open(bank, "command:bank add").isEmpty()) {
                throw new UnusableInput(
                        "there is a bank " + name + " already",
                        "",
                        "another name, or bank import " + name + " FILE");
            }
        }
        out().println("opened " + name + " (" + bank.policy() + ")");
        return 0;
    }

    private static @Nullable Instant time(@Nullable String text, String option) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new UnusableInput(
                    "\"" + text + "\" is no time", option, "a time such as 2026-01-31T00:00:00Z");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
