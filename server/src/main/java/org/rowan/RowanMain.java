package org.rowan;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The program behind {@code ./rowan}: finds the commands of all rooms and runs the one that was
 * typed.
 */
@CommandLine.Command(
        name = "rowan",
        description = "Takes in every referral and says which child may be in danger first.",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = RowanMain.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "  test     all set-up, then every test",
            "  sbom     what Rowan is made of, as CycloneDX in target/bom.json",
            "",
            "Every command explains itself: ./rowan help COMMAND"
        })
public final class RowanMain {
    private RowanMain() {}

    /** The version that the launcher read from the build, and the Java it runs on. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "rowan " + System.getProperty("rowan.version", "of no known version"),
                "Java " + Runtime.version()
            };
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new RowanMain());
        PrintWriter out = PlainWriter.on(System.out);
        PrintWriter err = PlainWriter.on(System.err);
        line.setOut(out).setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        for (Command command : ServiceLoader.load(Command.class)) {
            line.addSubcommand(command);
        }
        explainThemselves(line);
        // After the commands are known: it is handed down to those that are there.
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, commandLine, parsed) ->
                explain(problem, parsed.originalArgs(), out, err));
        line.setParameterExceptionHandler(
                (problem, typed) -> explain(asUnusable(problem), List.of(typed), out, err));
        if (arguments.length == 0) {
            line.usage(out);
            return 0;
        }
        int status = line.execute(arguments);
        out.flush();
        return status;
    }

    /** Something typed wrongly is unusable input like any other. */
    private static UnusableInput asUnusable(ParameterException problem) {
        if (problem.getCause() instanceof UnusableInput told) {
            return told;
        }
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        List<String> nearest =
                problem instanceof UnmatchedArgumentException unknown
                        ? unknown.getSuggestions()
                        : List.of();
        String suggestion = nearest.isEmpty() ? "" : String.join(" or ", nearest) + "; ";
        String what = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ").strip();
        return new UnusableInput(
                what.replaceFirst("\\.$", ""),
                name,
                suggestion + "./rowan help" + name.replaceFirst("^rowan", ""));
    }

    /** {@code --help} and {@code -h} work after every command, and after commands of commands. */
    private static void explainThemselves(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.optionsMap().containsKey("--help")
                    && !spec.optionsMap().containsKey("-h")
                    && !(spec.userObject() instanceof HelpCommand)) {
                spec.addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .arity("0")
                                .type(boolean.class)
                                .description("explain this command")
                                .build());
            }
            explainThemselves(command);
        }
    }

    /**
     * Prints what went wrong as a person would want to read it, or as the JSON shape of the
     * contract.
     */
    private static int explain(
            Exception problem, Iterable<String> arguments, PrintWriter out, PrintWriter err) {
        boolean json = false;
        for (String argument : arguments) {
            json |= argument.equals("--json");
        }
        UnusableInput told =
                problem instanceof UnusableInput input
                        ? input
                        : new UnusableInput(
                                problem.getClass().getSimpleName()
                                        + (problem.getMessage() == null
                                                ? ""
                                                : ": " + problem.getMessage()),
                                "",
                                "run it again with ROWAN_DEBUG=1 to see where this comes from");
        if (json) {
            JsonMapper mapper = JsonMapper.shared();
            ObjectNode node = mapper.createObjectNode();
            node.putObject("error")
                    .put("what", told.what())
                    .put("where", told.where())
                    .put("try", told.tryThis());
            out.println(mapper.writeValueAsString(node));
        }
        err.println("rowan: " + told.getMessage());
        if (System.getenv("ROWAN_DEBUG") != null) {
            problem.printStackTrace(err);
        }
        return problem instanceof UnusableInput ? 2 : 1;
    }
}
