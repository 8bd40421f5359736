package org.rowan.bench.plan;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.allocate.Planning;
import org.rowan.allocate.simulate.AssumedWorld;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.Stopwatch;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.CaseBelief;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.OpenCase;
import org.rowan.engine.plan.PlanWork;
import org.rowan.engine.plan.WorkItem;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rowan bench plan}: planning all open cases anew, by the clock, on all cores. */
@CommandLine.Command(
        name = "plan",
        description = "Plans invented open cases anew: every index, every next step, the order.")
public final class PlanBench implements Command {
    private static final long SEED = 9;
    private static final int WARM = 4;
    private static final int SURE = 3;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "50000",
            description = "How many open cases (default: ${DEFAULT-VALUE}).")
    int cases;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description = "How often to measure; the median counts (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (rounds < 1 || cases < 1) {
            throw new UnusableInput("nothing can be measured", "--cases, --rounds", "1 or more");
        }
        Knowledge world = AssumedWorld.knowledge();
        List<WorkItem> items = drawn(world);
        Capacity capacity = new Capacity(400, 168, Planning.HARD_SHARE, 4);
        PlanWork plan = new PlanWork(world);
        BenchReport report =
                new BenchReport("plan")
                        .with("cases", cases)
                        .with("rounds", rounds)
                        .with("threads", Runtime.getRuntime().availableProcessors())
                        .with("time", "by the clock");
        int places = 0;
        for (int warm = 0; warm < WARM; warm++) {
            places = plan.plan(items, capacity).works().size();
        }
        double[] took = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            places += plan.plan(items, capacity).works().size();
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        if (places != cases * (rounds + 1)) {
            throw new IllegalStateException("a case has no place in the plan");
        }
        report.add(Figure.alone("plan", Stopwatch.median(took), "ms"));
        PrintWriter out = spec.commandLine().getOut();
        report.print(out, json);
        return 0;
    }

    /** Cases of which some facts are known, at every stage of their enquiries. */
    private List<WorkItem> drawn(Knowledge world) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            CaseBelief belief = CaseBelief.prior(world);
            for (int f = 0; f < world.facts().size(); f++) {
                if (random.nextInt(SURE) > 0) {
                    belief = belief.with(world, f, random.nextInt(5) == 0);
                }
            }
            OpenCase open =
                    new OpenCase(
                            belief,
                            random.nextDouble() * 300,
                            OpenCase.Identity.values()[random.nextInt(3)],
                            random.nextInt(3) == 0,
                            random.nextBoolean(),
                            random.nextInt(3) == 0
                                    ? OpenCase.Child.LOCATED
                                    : OpenCase.Child.UNKNOWN);
            items.add(
                    new WorkItem(
                            "C" + (i + 1),
                            open,
                            random.nextInt(500) == 0,
                            random.nextInt(10) == 0,
                            random.nextDouble() * 60 - 20));
        }
        return items;
    }
}
