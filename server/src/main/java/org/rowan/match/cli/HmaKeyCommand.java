package org.rowan.match.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.hma.ClientKeys;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan hma-key}: keys of clients of the HMA-compatible service. */
@CommandLine.Command(
        name = "hma-key",
        description = "Makes, lists and disables the keys of clients of /hma.")
public final class HmaKeyCommand implements Command {
    private static final String WHO = "command:hma-key";

    @Parameters(index = "0", paramLabel = "add|list|disable", description = "What to do.")
    String verb = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The client.")
    String name = "";

    @Option(
            names = "--look-up-only",
            description = "With add: the key hashes and looks up, and changes no banks.")
    boolean lookUpOnly;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (!verb.equals("list") && !name.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new UnusableInput(
                    "\"" + name + "\" is no name for a client",
                    "",
                    "lower-case letters, digits and -, such as coop");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            ClientKeys keys = rooms.get(ClientKeys.class);
            switch (verb) {
                case "add" -> out.println(added(keys));
                case "list" ->
                        keys.list()
                                .forEach(client ->
                                        out.println(
                                                client.name()
                                                        + (client.curates() ? "" : "  look-up only")
                                                        + (client.disabled() ? "  disabled" : "")));
                case "disable" -> disable(keys, out);
                default ->
                        throw new UnusableInput(
                                "\"" + verb + "\" is nothing that can be done with keys",
                                "",
                                "hma-key add NAME, hma-key list or hma-key disable NAME");
            }
        }
        return 0;
    }

    /** The key, which is shown only now. */
    private String added(ClientKeys keys) {
        return keys.add(name, !lookUpOnly, new SecureRandom(), WHO)
                .orElseThrow(() ->
                        new UnusableInput(
                                "there is a client " + name + " already", "", "another name"));
    }

    private void disable(ClientKeys keys, PrintWriter out) {
        if (!keys.disable(name, WHO)) {
            throw new UnusableInput("no client " + name + " has a key", "", "hma-key list");
        }
        out.println("the key of " + name + " no longer works");
    }
}
