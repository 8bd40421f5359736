package org.rowan.assess.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.SwitchPolicy;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.UserAccount;
import org.rowan.platform.users.Users;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What {@code ./rowan policy use} and {@code ./rowan policy shadow} have in common: a named person.
 */
abstract sealed class SwitchCommand implements Command {
    private static final EnumSet<Role> MAY_SWITCH = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = "Who decides it: a user who is a manager or an administrator.")
    String by = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public final Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            UserAccount who =
                    rooms.get(Users.class)
                            .find(by.strip().toLowerCase(Locale.ROOT))
                            .filter(user -> !user.disabled())
                            .filter(user -> user.roles().stream().anyMatch(MAY_SWITCH::contains))
                            .orElseThrow(() ->
                                    new UnusableInput(
                                            "nobody of that name may switch policies",
                                            "--by",
                                            "a user who is a manager or an administrator"));
            change(rooms.get(SwitchPolicy.class), out);
            // Beside the room's own entry in the name of --by: who typed it.
            rooms.onRecord("switched", "policy", "in force", "by " + who.name());
            out.flush();
        }
        return 0;
    }

    abstract void change(SwitchPolicy policies, PrintWriter out);

    /** {@code ./rowan policy use FILE}: puts a policy into force. */
    @CommandLine.Command(
            name = "use",
            description =
                    "Puts a policy into force, also in a running server, and has every open case"
                            + " assessed again. The one before stays on record.")
    static final class Live extends SwitchCommand {
        @Parameters(paramLabel = "FILE", description = "The policy file.")
        Path file = Path.of("");

        @Override
        void change(SwitchPolicy policies, PrintWriter out) {
            int cases = policies.live(file, by);
            out.println("In force now; " + cases + " open cases are being assessed again.");
        }
    }

    /** {@code ./rowan policy shadow FILE}: lets a policy run beside the live one. */
    @CommandLine.Command(
            name = "shadow",
            description =
                    "Lets a policy run beside the live one: what it says is kept and shown, and"
                            + " nothing acts on it.")
    static final class Shadow extends SwitchCommand {
        @Parameters(
                paramLabel = "FILE",
                description = "The policy file; with --end, its name in the shadow.")
        Path file = Path.of("");

        @Option(names = "--end", description = "End it.")
        boolean end;

        @Override
        void change(SwitchPolicy policies, PrintWriter out) {
            if (end) {
                policies.endShadow(file.toString(), by);
                out.println("It does not run any more; what it said stays on record.");
            } else {
                int cases = policies.shadow(file, by);
                out.println(
                        "It runs in the shadow now; " + cases + " open cases are being assessed.");
            }
        }
    }
}
