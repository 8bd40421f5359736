package org.rowan.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.exchange.Recipients;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Operator;
import org.rowan.platform.RowanContext;
import org.rowan.platform.crypto.RecipientKey;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan recipient}: whom packages can be sealed for. */
@CommandLine.Command(
        name = "recipient",
        description = "Other installations that packages are sealed for: add, list, remove.",
        footer = {
            "",
            "Their key is what ./rowan keys prints there. Compare its name with them by",
            "another way first: whoever puts a key of their own in its place reads what",
            "is sealed for it."
        })
public final class RecipientCommand implements Command {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "data folder")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print one JSON document")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new UnusableInput(
                "what to do with recipients is missing",
                "recipient",
                "./rowan recipient add NAME --key KEY, list or remove NAME");
    }

    @CommandLine.Command(name = "add", description = "Record the key of an installation.")
    int add(
            @Parameters(paramLabel = "NAME", description = "as --for of export names it")
                    String name,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "KEY",
                            description = "the key, or a file that holds it")
                    String key)
            throws IOException {
        Path file = key.contains(":") ? null : Path.of(key);
        RecipientKey read =
                RecipientKey.parse(
                        file != null && Files.isReadable(file) ? Files.readString(file) : key);
        return with(
                "added",
                name.strip(),
                read.id(),
                recipients -> {
                    recipients.add(name, read, Operator.name());
                    return json
                            ? json(line(name.strip(), read))
                            : "Packages for "
                                    + name.strip()
                                    + " are sealed by key "
                                    + read.id()
                                    + ". Compare that name with theirs by another way.";
                });
    }

    @CommandLine.Command(name = "list", description = "Recipients with the names of their keys.")
    int list() {
        return with(
                "listed",
                "all",
                "",
                recipients -> {
                    List<Recipients.Recipient> all = recipients.all();
                    return json
                            ? json(all.stream().map(one -> line(one.name(), one.key())).toList())
                            : all.stream()
                                    .map(one ->
                                            one.name()
                                                    + "  key "
                                                    + one.key().id()
                                                    + "  added by "
                                                    + one.addedBy()
                                                    + " "
                                                    + one.added())
                                    .collect(Collectors.joining("\n"));
                });
    }

    @CommandLine.Command(name = "remove", description = "Forget the key of an installation.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        return with(
                "removed",
                name.strip(),
                "",
                recipients -> {
                    recipients.remove(name);
                    return json
                            ? json(Map.of("removed", name.strip()))
                            : "The key of " + name.strip() + " is forgotten.";
                });
    }

    private int with(
            String verb, String subject, String details, Function<Recipients, String> work) {
        try (RowanContext rooms = RowanContext.open(data)) {
            String answer = work.apply(rooms.get(Recipients.class));
            rooms.onRecord(verb, "recipient", subject, details);
            spec.commandLine().getOut().println(answer);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static Map<String, String> line(String name, RecipientKey key) {
        return Map.of("recipient", name, "key", key.text(), "id", key.id());
    }

    private static String json(Object answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
