package org.rowan.bench;

import org.rowan.bench.hash.ChanceHitsBench;
import org.rowan.bench.hash.HashBench;
import org.rowan.bench.hash.IndexBench;
import org.rowan.bench.hma.HmaBench;
import org.rowan.bench.intake.CrashCommand;
import org.rowan.bench.intake.IntakeBench;
import org.rowan.bench.link.LinkBench;
import org.rowan.bench.link.RelinkBench;
import org.rowan.bench.plan.PlanBench;
import org.rowan.bench.rules.RulesBench;
import org.rowan.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./rowan bench}: the benchmarks, one sub-command each; add a new one to the list below. */
@CommandLine.Command(
        name = "bench",
        description =
                "Measures Rowan, beside others where there are any: prints machine, parameters,"
                        + " figures.",
        subcommands = {
            HashBench.class,
            IndexBench.class,
            ChanceHitsBench.class,
            HmaBench.class,
            LinkBench.class,
            RelinkBench.class,
            IntakeBench.class,
            CrashCommand.class,
            RulesBench.class,
            PlanBench.class,
        })
public final class BenchCommand implements Command {
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
        return 0;
    }
}
