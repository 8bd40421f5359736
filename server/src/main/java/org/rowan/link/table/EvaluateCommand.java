package org.rowan.link.table;

import org.rowan.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./rowan evaluate}: how right results are. */
@CommandLine.Command(
        name = "evaluate",
        description = "Says how right a result is.",
        subcommands = EvaluateLink.class,
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Command {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
