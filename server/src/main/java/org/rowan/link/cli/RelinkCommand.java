package org.rowan.link.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.Relinking;
import org.rowan.platform.Operator;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan relink}: judges every link anew under another model file. */
@CommandLine.Command(
        name = "relink",
        description = {
            "Judges every link anew under another model file, while the old answers are served.",
            "The server does it in the background; --here does it in this command.",
            "Without --model, says how far a change of model has come."
        })
public final class RelinkCommand implements Command {
    @Option(names = "--model", paramLabel = "FILE", description = "The model file.")
    @Nullable Path model;

    @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
    boolean dryRun;

    @Option(names = "--here", description = "Do not wait for a server.")
    boolean here;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many differences a dry run names; ${DEFAULT-VALUE} by default.")
    int show = 40;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (model == null && (dryRun || here)) {
            throw new UnusableInput(
                    "which model is missing", "--model", "a file like the shipped referrals.yaml");
        }
        PrintWriter out = spec.commandLine().getOut();
        String text = model == null ? "" : read(model);
        try (RowanContext rooms = RowanContext.open(data)) {
            Relinking relinking = rooms.get(Relinking.class);
            if (model == null) {
                rooms.onRecord("viewed", "model", "progress", "");
                tell(out, relinking.progress());
            } else if (dryRun) {
                rooms.onRecord("tried-out", "model", "dry-run", "");
                tryOut(out, relinking, model.toString(), text);
            } else {
                relinking.announce(model.toString(), text, Operator.name());
                if (here) {
                    rooms.get(Line.class).drain(relink(rooms));
                }
                tell(out, relinking.progress());
            }
        }
        out.flush();
        return 0;
    }

    private static List<Stage> relink(RowanContext rooms) {
        return rooms.all(Stage.class).stream()
                .filter(stage -> stage.name().equals("relink"))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the model file cannot be read: " + problem.getMessage(),
                    file.toString(),
                    "another --model");
        }
    }

    private void tryOut(PrintWriter out, Relinking relinking, String file, String text) {
        List<String> named = new ArrayList<>();
        Relinking.Difference difference =
                relinking.tryOut(
                        file,
                        text,
                        words -> {
                            if (named.size() < show) {
                                named.add(words);
                            }
                        });
        long all =
                difference.merged()
                        + difference.split()
                        + difference.attention()
                        + difference.healed();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("difference", difference);
            document.put("named", named);
            out.println(JsonMapper.builder().build().writeValueAsString(document));
            return;
        }
        out.printf(
                "%,d persons judged: %,d would be merged into others, %,d split off, %,d would need attention, %,d no more.%n",
                difference.persons(),
                difference.merged(),
                difference.split(),
                difference.attention(),
                difference.healed());
        named.forEach(out::println);
        if (all > named.size()) {
            out.printf("and %,d more; see --show%n", all - named.size());
        }
        out.println("Nothing was changed.");
    }

    private void tell(PrintWriter out, Relinking.Progress progress) {
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(progress));
            return;
        }
        out.println(
                progress.inForce() == null
                        ? "Nothing was linked yet."
                        : "In force: " + progress.inForce());
        if (progress.waiting() != null) {
            out.printf(
                    "Waiting: %s, %,d of %,d persons judged%n",
                    progress.waiting(), progress.judged(), progress.persons());
        }
    }
}
