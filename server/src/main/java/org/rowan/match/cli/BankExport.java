package org.rowan.match.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.lists.ListWriter;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan bank export}: writes a bank as a text list. */
@CommandLine.Command(
        name = "export",
        description = "Writes a bank as lines of type,value,label,classification.")
final class BankExport implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The bank.")
    String name = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; by default here.")
    @Nullable Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (RowanContext rooms = RowanContext.open(data)) {
            Banks banks = rooms.get(Banks.class);
            Bank bank =
                    banks.find(name)
                            .orElseThrow(() ->
                                    new UnusableInput("there is no bank " + name, "", "bank list"));
            rooms.onRecord("exported", "bank", name, "");
            if (file == null) {
                PrintWriter out = spec.commandLine().getOut();
                banks.each(bank, new ListWriter(bank, out)::write);
                out.flush();
            } else {
                try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    banks.each(bank, new ListWriter(bank, out)::write);
                }
            }
        }
        return 0;
    }
}
