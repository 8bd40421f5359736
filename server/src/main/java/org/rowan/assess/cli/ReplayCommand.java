package org.rowan.assess.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.ReplayPolicy;
import org.rowan.assess.policy.LoadedPolicy;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan policy replay}: what another policy would have said of the cases on record. */
@CommandLine.Command(
        name = "replay",
        description =
                "Assesses every case on record again under another policy and shows what would have changed.")
final class ReplayCommand implements Command {
    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "The other policy's file.")
    Path policy = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the cases that move most (default: 20).")
    int limit;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new UnusableInput("nothing can be shown", "--limit", "0 or more");
        }
        LoadedPolicy other = PolicyFile.at(policy);
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            ReplayPolicy.Replayed replayed =
                    rooms.get(ReplayPolicy.class).of(other.policy(), limit);
            rooms.onRecord("replayed", "policy", other.policy().name(), "");
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(tree(other, replayed)));
            } else {
                print(other, replayed, out);
            }
            out.flush();
        }
        return 0;
    }

    private static ObjectNode tree(LoadedPolicy other, ReplayPolicy.Replayed replayed) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("policy", other.policy().name())
                .put("version", other.policy().version())
                .put("sha256", other.sha256())
                .put("cases", replayed.cases())
                .put("erased", replayed.erased());
        ObjectNode lanes = node.putObject("lanes");
        replayed.lanes().forEach(lanes::put);
        ObjectNode levels = node.putObject("levels");
        replayed.levels().forEach(levels::put);
        ArrayNode farthest = node.putArray("farthest");
        for (ReplayPolicy.Move move : replayed.farthest()) {
            farthest.addObject()
                    .put("case", move.caseId().toString())
                    .put("lane", move.was().lane().code())
                    .put("newLane", move.would().lane().code())
                    .put("level", move.was().level().code())
                    .put("newLevel", move.would().level().code())
                    .put("urgencyBits", move.was().urgencyBits())
                    .put("newUrgencyBits", move.would().urgencyBits());
        }
        return node;
    }

    private static void print(LoadedPolicy other, ReplayPolicy.Replayed replayed, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s %s over %d cases; %d could not be replayed, their facts being erased%n",
                other.policy().name(),
                other.policy().version(),
                replayed.cases(),
                replayed.erased());
        moves("by lane", replayed.lanes(), out);
        moves("by level", replayed.levels(), out);
        for (ReplayPolicy.Move move : replayed.farthest()) {
            out.printf(
                    Locale.ROOT,
                    "%-8s %s, %s, %+.2f bits  >  %s, %s, %+.2f bits%n",
                    move.caseId(),
                    move.was().lane().code(),
                    move.was().level().code(),
                    move.was().urgencyBits(),
                    move.would().lane().code(),
                    move.would().level().code(),
                    move.would().urgencyBits());
        }
    }

    private static void moves(String title, Map<String, Long> moves, PrintWriter out) {
        out.println();
        out.println(title + (moves.isEmpty() ? ": nothing changes" : ":"));
        moves.forEach((move, count) -> out.printf(Locale.ROOT, "%8d  %s%n", count, move));
    }
}
