package org.rowan.match.cli;

import java.util.concurrent.Callable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;

/** {@code ./rowan bank}: banks of known media. */
@CommandLine.Command(
        name = "bank",
        description = "Opens banks of known media, takes lists into them, and lists them.",
        subcommands = {
            BankAdd.class,
            BankChange.class,
            BankClose.class,
            BankImport.class,
            BankList.class,
            BankExport.class,
            BankRelease.class
        })
public final class BankCommand implements Command, Callable<Integer> {
    @Override
    public Integer call() {
        throw new UnusableInput(
                "bank alone does nothing",
                "",
                "bank add, change, close, import, list, export or release");
    }
}
