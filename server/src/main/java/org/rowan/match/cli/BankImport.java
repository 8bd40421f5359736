package org.rowan.match.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.lists.ListFormat;
import org.rowan.match.lists.ListReport;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan bank import}: takes a list into a bank. */
@CommandLine.Command(
        name = "import",
        description =
                "Takes a list into a bank: text, NCMEC hash sharing XML, VICS JSON, StopNCII JSON.")
final class BankImport implements Callable<Integer> {
    private static final int BEGINNING = 4096;

    @Parameters(index = "0", paramLabel = "NAME", description = "The bank.")
    String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The list.")
    Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, ncmec, vics or stopncii; guessed by default.")
    @Nullable String format;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What its entries name as their source; by default the format's.")
    @Nullable String source;

    @Option(
            names = "--complete",
            description = "The list is complete: what it does not name is withdrawn.")
    boolean complete;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        ListFormat chosen = format();
        String from = source == null ? chosen.source() : source;
        ListReport[] report = new ListReport[1];
        Banks.Taken taken;
        try (RowanContext rooms = RowanContext.open(data)) {
            Banks banks = rooms.get(Banks.class);
            Bank bank =
                    banks.find(name)
                            .orElseThrow(() ->
                                    new UnusableInput(
                                            "there is no bank " + name, "", "bank add " + name));
            taken =
                    banks.take(
                            bank,
                            entry -> report[0] = whole(read(chosen, from, bank, entry)),
                            complete ? from : null,
                            "command:bank import");
        }
        print(taken, report[0]);
        return 0;
    }

    private ListFormat format() {
        if (format != null) {
            return ListFormat.named(format)
                    .orElseThrow(() ->
                            new UnusableInput(
                                    "\"" + format + "\" is no format known here",
                                    "--format",
                                    "text, ncmec, vics or stopncii"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ListFormat.of(in.readNBytes(BEGINNING));
        } catch (IOException missing) {
            throw unreadable(missing);
        }
    }

    private ListReport read(
            ListFormat chosen,
            String from,
            Bank bank,
            java.util.function.Consumer<org.rowan.match.ListedEntry> entry) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return chosen.read(in, from, bank.negative(), entry);
        } catch (IOException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    /** What a damaged list does not name must not be withdrawn. */
    private ListReport whole(ListReport read) {
        if (complete && read.bad() > 0) {
            throw new UnusableInput(
                    read.bad()
                            + " of its records could not be read: the others were stored, and"
                            + " nothing was withdrawn; "
                            + read.problems().getFirst(),
                    file.toString(),
                    "a whole list, or import it without --complete");
        }
        return read;
    }

    private UnusableInput unreadable(Exception problem) {
        return new UnusableInput(
                "the list cannot be read: " + problem.getMessage(),
                file.toString(),
                "check the file, or name its --format");
    }

    private void print(Banks.Taken taken, ListReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode node =
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("bank", name)
                            .put("stored", taken.stored())
                            .put("withdrawn", taken.withdrawn())
                            .put("leftOut", report.leftOut())
                            .put("bad", report.bad());
            report.problems().forEach(node.putArray("problems")::add);
            out.println(JsonMapper.shared().writeValueAsString(node));
            return;
        }
        out.printf(
                "%s: %d stored, %d withdrawn, %d left out, %d could not be read%n",
                name, taken.stored(), taken.withdrawn(), report.leftOut(), report.bad());
        report.problems().forEach(problem -> out.println("  " + problem));
    }
}
