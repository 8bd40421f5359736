package org.rowan.desk.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rowan.desk.ApiClients;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.rowan.platform.users.Role;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan api-key}: which programs may read by {@code /api/v1}, and in which roles. */
@CommandLine.Command(
        name = "api-key",
        description = "Which programs may read by /api/v1: add, list, disable.")
public final class ApiKeyCommand implements Command {
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
                "what to do with keys is missing",
                "api-key",
                "./rowan api-key add, list or disable");
    }

    @CommandLine.Command(name = "add", description = "Make a key; it is printed once.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE[,ROLE]",
                            description = "what the program may read as, such as auditor")
                    String roles) {
        Set<String> words = roles(roles);
        return with(
                "added",
                name,
                String.join(",", words),
                clients -> {
                    String key = clients.add(name, words);
                    return json ? json(Map.of("client", name, "key", key)) : key;
                });
    }

    @CommandLine.Command(name = "disable", description = "End a key for good.")
    int disable(@Parameters(paramLabel = "NAME") String name) {
        return with(
                "disabled",
                name,
                "",
                clients -> {
                    clients.disable(name);
                    return json
                            ? json(Map.of("client", name, "disabled", true))
                            : "The key of " + name + " no longer works.";
                });
    }

    @CommandLine.Command(name = "list", description = "Every client with its roles.")
    int list() {
        return with(
                "listed",
                "all",
                "",
                clients -> {
                    List<ApiClients.Client> all = clients.list();
                    return json
                            ? json(all)
                            : String.join("\n", all.stream().map(ApiKeyCommand::line).toList());
                });
    }

    private static String line(ApiClients.Client client) {
        return client.name()
                + "  "
                + String.join(",", new TreeSet<>(client.roles()))
                + (client.disabled() ? "  disabled" : "");
    }

    private static Set<String> roles(String typed) {
        List<String> known = Arrays.stream(Role.values()).map(Role::word).toList();
        Set<String> words = new TreeSet<>();
        for (String word : typed.split(",", -1)) {
            if (!known.contains(word.strip())) {
                throw new UnusableInput(
                        "there is no role \"" + word + "\"",
                        "--role",
                        "one or more of " + String.join(", ", known));
            }
            words.add(word.strip());
        }
        return words;
    }

    private int with(
            String verb, String subject, String details, Function<ApiClients, String> work) {
        try (RowanContext rooms = RowanContext.open(data)) {
            String answer = work.apply(rooms.get(ApiClients.class));
            rooms.onRecord(verb, "api-client", subject, details);
            spec.commandLine().getOut().println(answer);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static String json(Object answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
