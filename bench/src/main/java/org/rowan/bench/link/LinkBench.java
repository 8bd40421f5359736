package org.rowan.bench.link;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.ThrowAway;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.table.TableRun;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench link}: linking generated referrals in memory, and a table of persons beside
 * Splink.
 */
@CommandLine.Command(
        name = "link",
        description = {
            "Links generated referrals one at a time, in memory, and says how fast and how right.",
            "Then links some on PostgreSQL, as the line does, the reports read and all written down.",
            "With --table also links that table, beside Splink, by the same evaluator."
        })
public final class LinkBench implements Command {
    private static final double FAIR_PRECISION = 0.97;
    private static final int TIMED_IN_DATABASE = 300;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Option(
            names = "--referrals",
            defaultValue = "1000000",
            description = "Stored before timing (default: ${DEFAULT-VALUE}).")
    private long referrals;

    @Option(
            names = "--timed",
            defaultValue = "20000",
            description = "Timed, one by one (default: ${DEFAULT-VALUE}).")
    private int timed;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the generated referrals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--database",
            defaultValue = "5000",
            description = "Linked on PostgreSQL too; 0 for none (default: ${DEFAULT-VALUE}).")
    private int database;

    @Option(
            names = "--filled",
            defaultValue = "200000",
            description =
                    "With --database: referrals that lie there before (default: ${DEFAULT-VALUE}).")
    private int filled;

    @Option(
            names = "--table",
            paramLabel = "CSV",
            description = "A table of persons that says who is who.")
    private @Nullable Path table;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (referrals < 1 || timed < 1) {
            throw new UnusableInput(
                    "there is nothing to link", "--referrals, --timed", "numbers above 0");
        }
        CommandLine line = spec.commandLine();
        BenchReport report =
                new BenchReport("link")
                        .with("referrals stored", referrals)
                        .with("referrals timed", timed)
                        .with("seed", seed)
                        .with("threads", 1)
                        .with(
                                "clock",
                                "wall time, but link-memory-processor: processor time of the linking thread");
        MemoryRun run = MemoryRun.of(referrals, timed, seed, line.getErr());
        memory(report, run);
        if (database > 0) {
            database(report);
        }
        if (table != null) {
            compare(report, table);
        }
        report.print(line.getOut(), json);
        return 0;
    }

    private static void memory(BenchReport report, MemoryRun run) {
        report.with("events", run.events());
        report.add(Figure.alone("link-memory", run.perSecond(), "referrals/s"));
        report.add(Figure.alone("link-memory-processor", run.perProcessorSecond(), "referrals/s"));
        report.add(Figure.alone("link-memory-p50", run.p50(), "ms"));
        report.add(Figure.alone("link-memory-p99", run.p99(), "ms"));
        report.add(Figure.alone("link-memory-loading", run.loadedPerSecond(), "referrals/s"));
        report.add(Figure.alone("link-memory-heap", run.megabytes(), "MB"));
        report.add(Figure.alone("link-referrals-precision", run.accuracy().precision(), "share"));
        report.add(Figure.alone("link-referrals-recall", run.accuracy().recall(), "share"));
        report.add(Figure.alone("link-referrals-wrong", run.wrong(), "per 10,000"));
        report.add(Figure.alone("link-referrals-largest", run.accuracy().largestFound(), "rows"));
    }

    private void database(BenchReport report) {
        try (ThrowAway place = ThrowAway.of("link")) {
            DatabaseRun run = DatabaseRun.of(place, filled, database, TIMED_IN_DATABASE, seed);
            report.with("referrals on PostgreSQL", filled + database);
            report.with("of them linked by the line", database);
            report.add(Figure.alone("link-postgresql", run.perSecond(), "referrals/s"));
            report.add(Figure.alone("link-postgresql-p50", run.p50(), "ms"));
            report.add(Figure.alone("link-postgresql-p99", run.p99(), "ms"));
        }
    }

    private static void compare(BenchReport report, Path table) {
        TableRun rowan = TableRun.of(table);
        List<TableRun> splink =
                new SplinkPeer()
                        .link(table).stream()
                                .map(found -> TableRun.of(table, found.file(), found.seconds()))
                                .toList();
        TableRun best =
                splink.stream()
                        .max(Comparator.comparingDouble(run -> run.accuracy().f1()))
                        .orElseThrow();
        TableRun careful =
                splink.stream()
                        .filter(run -> run.accuracy().precision() >= FAIR_PRECISION)
                        .max(Comparator.comparingDouble(run -> run.accuracy().f1()))
                        .orElse(best);
        add(
                report,
                "link-table-f1",
                rowan.accuracy().f1(),
                "Splink, best F1",
                best.accuracy().f1());
        add(
                report,
                "link-table-precision",
                rowan.accuracy().precision(),
                "Splink, best F1",
                best.accuracy().precision());
        add(
                report,
                "link-table-recall",
                rowan.accuracy().recall(),
                "Splink, best F1",
                best.accuracy().recall());
        add(
                report,
                "link-table-bcubed",
                rowan.accuracy().bcubed(),
                "Splink, best F1",
                best.accuracy().bcubed());
        add(
                report,
                "link-table-f1-careful",
                rowan.accuracy().f1(),
                "Splink, precision from .97",
                careful.accuracy().f1());
        report.add(
                Figure.less(
                        "link-table-seconds",
                        rowan.seconds(),
                        "s",
                        "Splink, batch",
                        best.seconds()));
    }

    private static void add(
            BenchReport report, String name, double value, String peer, double peerValue) {
        report.add(new Figure(name, value, "share", peer, peerValue, value / peerValue));
    }
}
