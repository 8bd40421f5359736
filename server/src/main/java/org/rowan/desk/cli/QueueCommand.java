package org.rowan.desk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Allocating;
import org.rowan.desk.ListQueue;
import org.rowan.desk.PrintQueue;
import org.rowan.desk.QueueEntry;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan queue}: the ranked cases with reasons, what is missing and the next enquiry. */
@CommandLine.Command(
        name = "queue",
        description =
                "Prints the ranked cases with lane, level, reasons, what is missing and the next enquiry.")
public final class QueueCommand implements Command {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            description = "Only one lane, such as immediate-danger.")
    @Nullable String lane;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most (default: 20).")
    int limit;

    @Option(
            names = "--advice",
            description =
                    "Also print the advice on cases that are to be decided from their facts first; on record.")
    boolean advice;

    @Option(
            names = "--json",
            description =
                    "Print JSON; cases to be decided from their facts first say \"blind\": true.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        Lane only = lane == null ? null : lane(lane);
        if (limit < 1) {
            throw new UnusableInput("nothing can be printed", "--limit", "1 or more");
        }
        try (RowanContext rooms = RowanContext.open(data)) {
            List<QueueEntry> entries = rooms.get(ListQueue.class).list(only, null, 0, limit);
            rooms.onRecord(
                    "listed",
                    "queue",
                    lane == null ? "all" : lane,
                    entries.size() + (advice || json ? " cases, all advice" : " cases"));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(entries));
            } else if (advice) {
                PrintQueue.printAll(entries, 0, out);
                count(rooms.get(Allocating.class).countByLane(), out);
            } else {
                PrintQueue.print(entries, 0, out);
                count(rooms.get(Allocating.class).countByLane(), out);
            }
            out.flush();
        }
        return 0;
    }

    private static void count(Map<Lane, Long> counts, PrintWriter out) {
        out.println();
        counts.forEach((lane, count) -> out.println(lane.code() + ": " + count));
    }

    private static Lane lane(String code) {
        for (Lane lane : Lane.values()) {
            if (lane.code().equals(code)) {
                return lane;
            }
        }
        throw new UnusableInput(
                "\"" + code + "\" is not a lane",
                "--lane",
                "one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(Lane.values()).map(Lane::code).toList()));
    }
}
