package org.rowan.intake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.intake.SummaryPart;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan intake PATH...}: takes files and folders in, one line an item. */
@CommandLine.Command(
        name = "intake",
        description = {
            "Takes files and folders in: CyberTipline XML (alone, or a folder with report.xml, files and",
            "NAME.fileinfo.xml), CyberTip JSON, CSV, ZIP of those; anything else is kept for a person.",
            "Then the line works on it, beside a server if one runs."
        })
public final class IntakeCommand implements Command {
    private static final int PROGRESS = 500;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder")
    private @Nullable Path data;

    @Option(names = "--json", description = "one JSON document on standard output")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    private List<Path> paths = List.of();

    @Spec private CommandSpec spec;

    private final List<ReceivedItem> items = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new UnusableInput(
                        "there is nothing to read",
                        path.toString(),
                        "a file or folder that exists");
            }
        }
        CommandLine line = spec.commandLine();
        long started = System.nanoTime();
        try (RowanContext rooms = RowanContext.open(data)) {
            ReceiveItems receive = rooms.get(ReceiveItems.class);
            String who = "command:" + System.getProperty("user.name");
            for (Path path : paths) {
                receive.receive(path, "command", who, item -> told(item, line));
            }
            workOn(rooms, line);
            double seconds = (System.nanoTime() - started) / 1e9;
            line.getOut()
                    .println(
                            json ? summary(seconds, rooms.all(SummaryPart.class)) : words(seconds));
        }
        return 0;
    }

    /** What is taken in is safe already; what the line cannot finish here a server tries again. */
    private static void workOn(RowanContext rooms, CommandLine line) {
        try {
            rooms.get(Line.class).drain(rooms.all(Stage.class));
        } catch (RuntimeException problem) {
            line.getErr()
                    .println(
                            "everything is taken in, and the line stopped on some of it ("
                                    + problem.getClass().getSimpleName()
                                    + "); a server tries again and shows what it cannot finish under \"Needs a person\"");
        }
    }

    private void told(ReceivedItem item, CommandLine line) {
        items.add(item);
        PrintWriter out = line.getOut();
        if (!json) {
            out.println(
                    oneLine(item.item())
                            + "\t"
                            + item.referral()
                            + "\t"
                            + state(item)
                            + (item.note() == null ? "" : "\t" + item.note()));
        }
        if (items.size() % PROGRESS == 0) {
            line.getErr().println(items.size() + " items taken in");
        }
    }

    /** A name in an archive may hold a line end, and one line is one item. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}]", "\ufffd");
    }

    private static String state(ReceivedItem item) {
        return item.duplicate()
                ? "duplicate"
                : item.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private long count(Predicate<ReceivedItem> which) {
        return items.stream().filter(which).count();
    }

    private static boolean needsAPerson(ReceivedItem item) {
        return !item.duplicate() && item.state() == ReferralState.NEEDS_A_PERSON;
    }

    private String words(double seconds) {
        return "%d received, %d of them need a person; %d duplicates; %.1f s"
                .formatted(
                        count(item -> !item.duplicate()),
                        count(IntakeCommand::needsAPerson),
                        count(ReceivedItem::duplicate),
                        seconds);
    }

    /** The first three are of this intake, the rest is what the whole installation knows now. */
    private String summary(double seconds, List<SummaryPart> parts) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("received", count(item -> !item.duplicate()));
        counts.put("duplicates", count(ReceivedItem::duplicate));
        counts.put("needsAPerson", count(IntakeCommand::needsAPerson));
        parts.forEach(part -> part.addTo(counts));
        counts.put("seconds", seconds);
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode summary = mapper.valueToTree(counts);
        ArrayNode list = summary.putArray("items");
        for (ReceivedItem item : items) {
            ObjectNode node = list.addObject();
            node.put("item", item.item())
                    .put("referral", item.referral().toString())
                    .put("state", state(item))
                    .put("form", item.form().name());
            if (item.note() != null) {
                node.put("note", item.note());
            }
        }
        return mapper.writeValueAsString(summary);
    }
}
