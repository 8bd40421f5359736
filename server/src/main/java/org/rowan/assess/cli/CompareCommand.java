package org.rowan.assess.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.ComparePolicies;
import org.rowan.assess.PolicyUse;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan policy compare}: what the policies in the shadow say beside the live one. */
@CommandLine.Command(
        name = "compare",
        description =
                "Compares each policy in the shadow with the live one over the cases both assessed,"
                        + " and lists when each policy was in force.")
final class CompareCommand implements Command {
    private static final int HISTORY = 20;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the cases farthest apart (default: ${DEFAULT-VALUE}).")
    int limit;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    /** What is printed as JSON. */
    record Shown(List<ComparePolicies.Compared> shadows, List<PolicyUse> history) {}

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new UnusableInput("nothing can be shown", "--limit", "0 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            ComparePolicies compare = rooms.get(ComparePolicies.class);
            rooms.onRecord("compared", "policy", "all", "");
            Shown shown = new Shown(compare.now(limit), compare.history(HISTORY));
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(shown));
            } else {
                print(shown, out);
            }
            out.flush();
        }
        return 0;
    }

    private static void print(Shown shown, PrintWriter out) {
        if (shown.shadows().isEmpty()) {
            out.println(
                    "No policy runs in the shadow. ./rowan policy shadow FILE --by NAME starts one.");
        }
        for (ComparePolicies.Compared one : shown.shadows()) {
            out.printf(
                    Locale.ROOT,
                    "%s %s in the shadow since %s: %d cases, same lane %d, same level %d, %+.2f bits on average%n",
                    one.use().name(),
                    one.use().version(),
                    one.use().since(),
                    one.cases(),
                    one.sameLane(),
                    one.sameLevel(),
                    one.meanBits());
            moves("by lane", one.lanes(), out);
            moves("by level", one.levels(), out);
            for (ComparePolicies.Apart apart : one.farthest()) {
                out.printf(
                        Locale.ROOT,
                        "%-8s %s, %s, %+.2f bits  |  %s, %s, %+.2f bits%n",
                        apart.caseId(),
                        apart.liveLane(),
                        apart.liveLevel(),
                        apart.liveBits(),
                        apart.lane(),
                        apart.level(),
                        apart.bits());
            }
        }
        out.println();
        for (PolicyUse use : shown.history()) {
            out.printf(
                    Locale.ROOT,
                    "%-6s  %s %s (%s)  %s to %s, by %s%n",
                    use.part(),
                    use.name(),
                    use.version(),
                    use.sha256().substring(0, 12),
                    use.since(),
                    use.until() == null ? "now" : use.until(),
                    use.by());
        }
    }

    private static void moves(String title, Map<String, Long> moves, PrintWriter out) {
        out.println(title + (moves.isEmpty() ? ": the same everywhere" : ":"));
        moves.forEach((move, count) -> out.printf(Locale.ROOT, "%8d  %s%n", count, move));
    }
}
