package org.rowan.audit.cli;

import org.rowan.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./rowan audit}: checks the log, prints its newest signed head. */
@CommandLine.Command(
        name = "audit",
        description = "Checks the log of who saw and did what, or prints its newest signed head.",
        subcommands = {AuditVerifyCommand.class, AuditHeadCommand.class})
public final class AuditCommand implements Command {
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
