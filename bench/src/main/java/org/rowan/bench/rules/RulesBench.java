package org.rowan.bench.rules;

import java.io.PrintWriter;
import java.util.List;
import org.rowan.assess.BuildFacts;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.Stopwatch;
import org.rowan.engine.rank.Assess;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench rules}: assessments a second on one thread, the building of facts included.
 */
@CommandLine.Command(
        name = "rules",
        description =
                "Assesses invented cases under a policy of 100 rules, on one thread, facts built anew each time.")
public final class RulesBench implements Command {
    private static final int CASES = 2_000;
    private static final long SEED = 6;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often to measure; the median counts (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new UnusableInput("nothing can be measured", "--rounds", "1 or more");
        }
        Assess assess = new Assess(HundredRules.policy());
        List<DrawnCases.Drawn> cases = new DrawnCases(SEED).draw(CASES);
        BenchReport report =
                new BenchReport("rules")
                        .with("rules", HundredRules.RULES)
                        .with("rules over referrals and files", HundredRules.RANGING)
                        .with("referrals a case", DrawnCases.REFERRALS)
                        .with("files a referral", DrawnCases.FILES)
                        .with("cases", CASES)
                        .with("rounds", rounds)
                        .with("threads", 1)
                        .with("time", "processor time of the measuring thread");
        for (int warm = 0; warm < 10; warm++) {
            round(assess, cases);
        }
        double[] perSecond = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Stopwatch watch = new Stopwatch();
            long assessed = round(assess, cases) + round(assess, cases);
            perSecond[i] = assessed / watch.milliseconds() * 1000;
        }
        report.add(Figure.alone("assessments", Stopwatch.median(perSecond), "1/s"));
        PrintWriter out = spec.commandLine().getOut();
        report.print(out, json);
        return 0;
    }

    /** Assesses every case once; what comes out is looked at, so that nothing is left out. */
    private static long round(Assess assess, List<DrawnCases.Drawn> cases) {
        long done = 0;
        for (DrawnCases.Drawn one : cases) {
            var result =
                    assess.assess(
                            BuildFacts.of(
                                    one.record(), one.referrals(), one.accounts(), DrawnCases.NOW));
            done += result.lane() == null ? 0 : 1;
        }
        return done;
    }
}
