package org.rowan.allocate.likelihood;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Planning;
import org.rowan.allocate.cli.NewTable;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Knowledge;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan likelihoods estimate}: how often facts are true, from what cases turned out to be.
 */
@CommandLine.Command(
        name = "likelihoods",
        description = {
            "Estimates a new table of likelihoods from what closed cases turned out to be.",
            "The new table is a new file. It ranks nothing until rowan.yaml names it under",
            "likelihoods.table."
        },
        footer = {
            "",
            "What a case turned out to be is entered when it is closed; 30 such cases are needed.",
            "Cases of unknown kind are weighed in under every kind they may be, so that choosing",
            "cases by their facts does not flatter those facts. The table it starts from weighs",
            "in as far as it is trusted, so that few cases change little."
        })
public final class LikelihoodsCommand implements Command {
    /** Fewer closed cases of known kind than this are not estimated from. */
    static final long ENOUGH = 30;

    /** A kind with fewer closed cases than this rests on the table it started from. */
    private static final long FEW = 10;

    @Parameters(index = "0", paramLabel = "estimate", description = "What to do: estimate.")
    String act = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Mixin private NewTable table = new NewTable();

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (!act.equals("estimate")) {
            throw new UnusableInput(
                    "there is nothing called " + act,
                    "likelihoods",
                    "likelihoods estimate --table-version TEXT --out FILE");
        }
        try (RowanContext rooms = RowanContext.open(data)) {
            LikelihoodTable before = rooms.get(LikelihoodTable.class);
            String version = table.version(before.version());
            LikelihoodTable after = rooms.get(Planning.class).estimateLikelihoods(version);
            long closed = after.closed().values().stream().mapToLong(x -> x).sum();
            rooms.onRecord("estimated", "likelihoods", version, closed + " closed cases");
            if (closed < ENOUGH) {
                throw new UnusableInput(
                        "only " + closed + " closed cases say what lay behind them",
                        "the outcomes of this installation",
                        "again when there are " + ENOUGH + "; it is entered when a case is closed");
            }
            Knowledge knowledge = rooms.get(Knowledge.class);
            List<String> kinds = rooms.get(Planning.class).kinds();
            Path out = table.write(LikelihoodFile.text(after, kinds));
            PrintWriter print = spec.commandLine().getOut();
            print(before, after, knowledge, kinds, print);
            print.printf(
                    "written to %s; to rank with it, name it in rowan.yaml: likelihoods.table%n",
                    out);
            print.flush();
        }
        return 0;
    }

    private static void print(
            LikelihoodTable before,
            LikelihoodTable after,
            Knowledge knowledge,
            List<String> kinds,
            PrintWriter out) {
        out.printf("closed cases of known kind, beside %d others:%n", after.others());
        for (String kind : kinds) {
            long closed = after.closed().getOrDefault(kind, 0L);
            out.printf(
                    "  %-12s %5d%s%n",
                    kind, closed, closed < FEW ? "  few: rests on the table before" : "");
        }
        out.printf(
                "%nbits by which a fact speaks for a child being harmed now; a policy's own bits do not"
                        + " change by themselves%n%-22s %18s %18s%n",
                "", "if true: was, is", "if false: was, is");
        Knowledge was = knowledge.with(before.facts());
        Knowledge is = knowledge.with(after.facts());
        for (int f = 0; f < after.facts().size(); f++) {
            Fact fact = after.facts().get(f);
            out.printf(
                    Locale.ROOT,
                    "%-22s %+8.2f %+8.2f  %+8.2f %+8.2f%n",
                    fact.name(),
                    was.liveBits(f, true),
                    is.liveBits(f, true),
                    was.liveBits(f, false),
                    is.liveBits(f, false));
        }
    }
}
