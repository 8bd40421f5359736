package org.rowan.bench.intake;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.audit.Sealer;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.filing.FileReferrals;
import org.rowan.demo.DemoInstallation;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.testkit.generate.Parameters;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench intake}: how many referrals a second the receiver acknowledges, and how long
 * the line then takes to the ranked queue.
 *
 * <p>Load, server and PostgreSQL share the machine. The line rests while the protocol is measured.
 */
@CommandLine.Command(
        name = "intake",
        description = "Files invented referrals over HTTP, then runs the line on them.")
public final class IntakeBench implements Command {
    private static final String WORKERS = "rowan.line.workers";

    @Option(
            names = "--referrals",
            paramLabel = "N",
            defaultValue = "72000",
            description = "how many referrals (default: ${DEFAULT-VALUE})")
    private int referrals;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "4",
            description = "how many connections file at once (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (referrals < 1 || connections < 1) {
            throw new UnusableInput("there is nothing to file", "--referrals", "a number above 0");
        }
        Parameters parameters =
                Parameters.standard()
                        .with("files.targetBytes", 10_000)
                        .with("files.sides", List.of(64));
        QuickReferrals source = new QuickReferrals(parameters, seed);
        BenchReport report =
                new BenchReport("intake")
                        .with("referrals", referrals)
                        .with("connections", connections)
                        .with("seed", seed)
                        .with("heap at most (MiB)", Runtime.getRuntime().maxMemory() >> 20);
        String before = System.getProperty(WORKERS);
        System.setProperty(WORKERS, "false");
        try (HeapGauge heap = new HeapGauge();
                DemoInstallation installation =
                        DemoInstallation.open(0, source.generator(), referrals)) {
            measureProtocol(source, installation, report);
            measureLine(installation, report);
            report.add(Figure.alone("heap-highest", heap.mebibytes(), "MiB"));
        } finally {
            restore(before);
        }
        PrintWriter out = spec.commandLine().getOut();
        report.print(out, json);
        out.flush();
        return 0;
    }

    private void measureProtocol(
            QuickReferrals source, DemoInstallation installation, BenchReport report)
            throws InterruptedException {
        FileReferrals.Filed filed =
                FileReferrals.file(
                        source,
                        referrals,
                        connections,
                        installation.address(),
                        DemoInstallation.SENDER,
                        installation.senderPassword(),
                        done -> {
                            if (done % 2000 == 0) {
                                System.err.println("intake: " + done + " filed");
                            }
                        });
        report.add(Figure.alone("protocol", filed.referrals() / filed.seconds(), "referrals/s"));
        report.add(
                Figure.alone(
                        "protocol-requests", filed.requests() / filed.seconds(), "requests/s"));
        report.add(
                Figure.alone(
                        "protocol-files",
                        (double) filed.files() / filed.referrals(),
                        "a referral"));
    }

    private static void measureLine(DemoInstallation installation, BenchReport report)
            throws InterruptedException {
        RunTheLine.Run run =
                RunTheLine.run(
                        installation.rooms(),
                        waiting -> System.err.println("intake: the line works: " + waiting));
        report.add(Figure.alone("line-total", run.ranked(), "s"));
        report.add(Figure.alone("line-quiet", run.quiet(), "s"));
        for (MeasuredStage stage : run.stages()) {
            report.add(Figure.alone("line-" + stage.name(), stage.seconds(), "s"));
            report.add(
                    Figure.alone(
                            "line-" + stage.name() + "-processor", stage.processorSeconds(), "s"));
            report.add(Figure.alone("line-" + stage.name() + "-subjects", stage.subjects(), ""));
        }
        long start = System.nanoTime();
        installation.rooms().get(Sealer.class).seal();
        report.add(Figure.alone("line-seal", (System.nanoTime() - start) / 1e9, "s"));
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(WORKERS);
        } else {
            System.setProperty(WORKERS, before);
        }
    }
}
