package org.rowan.platform.users;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan user}: who may enter the desk. */
@CommandLine.Command(
        name = "user",
        description = "Who may enter the desk: add, list, disable, renew, reopen, reset-factor.")
public final class UserCommand implements Command {
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
                "what to do with users is missing",
                "user",
                "./rowan user add, list, disable, renew or reset-factor");
    }

    @CommandLine.Command(name = "add", description = "Add a person; prints a one-time password.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE[,ROLE]") String roles,
            @Option(names = "--team", paramLabel = "TEAM") @Nullable String team,
            @Option(
                            names = "--provider-subject",
                            paramLabel = "TEXT",
                            description =
                                    "they sign in by the provider of sign-in.oidc, which says this of"
                                            + " them; the desk shows it to whoever it does not know")
                    @Nullable String subject) {
        if (subject != null) {
            return with(
                    "added",
                    StoredUsers.normal(name),
                    roles,
                    rooms -> {
                        String user = StoredUsers.normal(name);
                        users(rooms).addByProvider(user, Role.listed(roles), team, subject);
                        return json
                                ? json(Map.of("user", user, "byProvider", true))
                                : user + " signs in by the provider.";
                    });
        }
        return with(
                "added",
                StoredUsers.normal(name),
                roles,
                rooms ->
                        told(
                                name,
                                users(rooms)
                                        .add(StoredUsers.normal(name), Role.listed(roles), team)));
    }

    @CommandLine.Command(
            name = "renew",
            description = "Give a person a new one-time password, and open a closed account.")
    int renew(@Parameters(paramLabel = "NAME") String name) {
        return with(
                "renewed",
                StoredUsers.normal(name),
                "",
                rooms -> told(name, users(rooms).renew(name)));
    }

    @CommandLine.Command(
            name = "reset-factor",
            description =
                    "Take away a person's second factor, when app and recovery codes are lost; they set"
                            + " up another at the next sign-in. Make sure that it is they who ask.")
    int resetFactor(@Parameters(paramLabel = "NAME") String name) {
        String user = StoredUsers.normal(name);
        return with(
                "reset-second-factor",
                user,
                "",
                rooms -> {
                    rooms.get(SecondFactors.class).reset(user);
                    return json
                            ? json(Map.of("user", user, "secondFactor", false))
                            : user + " sets up another second factor at the next sign-in.";
                });
    }

    @CommandLine.Command(
            name = "reopen",
            description = "Open the closed account of somebody who signs in by the provider.")
    int reopen(@Parameters(paramLabel = "NAME") String name) {
        String user = StoredUsers.normal(name);
        return with(
                "reopened",
                user,
                "",
                rooms -> {
                    if (!users(rooms).find(user).filter(UserAccount::byProvider).isPresent()) {
                        throw new UnusableInput(
                                user + " does not sign in by the provider",
                                "NAME",
                                "./rowan user renew " + user);
                    }
                    users(rooms).reopen(user);
                    return json
                            ? json(Map.of("user", user, "disabled", false))
                            : user + " may sign in again.";
                });
    }

    @CommandLine.Command(
            name = "disable",
            description = "Close an account; open sessions end at the next click.")
    int disable(@Parameters(paramLabel = "NAME") String name) {
        return with(
                "disabled",
                StoredUsers.normal(name),
                "",
                rooms -> {
                    users(rooms).disable(name);
                    return json
                            ? json(Map.of("user", name, "disabled", true))
                            : name + " can no longer sign in.";
                });
    }

    @CommandLine.Command(name = "list", description = "Everybody, with roles and team.")
    int list() {
        return with(
                "listed",
                "all",
                "",
                rooms ->
                        json
                                ? json(users(rooms).all().stream().map(UserLine::of).toList())
                                : String.join(
                                        "\n",
                                        users(rooms).all().stream()
                                                .map(account -> UserLine.of(account).text())
                                                .toList()));
    }

    private String told(String name, String password) {
        return json
                ? json(Map.of("user", StoredUsers.normal(name), "oneTimePassword", password))
                : "One-time password of "
                        + StoredUsers.normal(name)
                        + ", shown only now: "
                        + password
                        + "\nIt must be changed at the first sign-in.";
    }

    private static Users users(RowanContext rooms) {
        return rooms.get(Users.class);
    }

    private int with(
            String verb, String subject, String details, Function<RowanContext, String> work) {
        try (RowanContext rooms = RowanContext.open(data)) {
            String answer = work.apply(rooms);
            rooms.onRecord(verb, "user", subject, details);
            spec.commandLine().getOut().println(answer);
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static String json(Object answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
