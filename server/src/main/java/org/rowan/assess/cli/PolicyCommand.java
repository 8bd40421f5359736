package org.rowan.assess.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Sourced;
import org.rowan.assess.policy.CheckExamples;
import org.rowan.assess.policy.LoadedPolicy;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rowan policy}: tests a policy, replays it over history, explains a decision. */
@CommandLine.Command(
        name = "policy",
        description =
                "Tests a policy on its own examples, replays it over history, explains a decision, puts"
                        + " one into force or into the shadow, compares.",
        subcommands = {
            PolicyCommand.Test.class,
            ExplainCommand.class,
            ReplayCommand.class,
            CompareCommand.class,
            SwitchCommand.Live.class,
            SwitchCommand.Shadow.class
        })
public final class PolicyCommand implements Command {
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = new CommandLine(this);
        line.usage(line.getOut());
        return 0;
    }

    /** {@code ./rowan policy test [FILE]}: a policy's own examples. */
    @CommandLine.Command(
            name = "test",
            description = "Runs the examples that stand in a policy file.")
    static final class Test implements Command {
        @Parameters(
                arity = "0..1",
                paramLabel = "FILE",
                description = "The policy file; the shipped one when left out.")
        @Nullable Path file;

        @Spec CommandSpec spec;

        @Override
        public Integer call() {
            LoadedPolicy loaded = file == null ? PolicyFile.standard() : PolicyFile.at(file);
            PrintWriter out = spec.commandLine().getOut();
            int failed = 0;
            for (CheckExamples.Outcome outcome : CheckExamples.of(loaded)) {
                boolean good = outcome.problems().isEmpty();
                out.println((good ? "ok      " : "FAILED  ") + outcome.example().name());
                for (String problem : outcome.problems()) {
                    out.println("        line " + outcome.example().line() + ": " + problem);
                }
                failed += good ? 0 : 1;
            }
            out.println(
                    loaded.policy().name()
                            + " "
                            + loaded.policy().version()
                            + ": "
                            + (loaded.examples().size() - failed)
                            + " of "
                            + loaded.examples().size()
                            + " examples hold; "
                            + loaded.sources().stream().filter(Sourced::assumed).count()
                            + " of "
                            + loaded.sources().size()
                            + " numbers rest on assumptions");
            return failed == 0 ? 0 : 1;
        }
    }
}
