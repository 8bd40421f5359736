package org.rowan.bench.hma;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.ThrowAway;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.match.hma.ClientKeys;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.Installation;
import org.rowan.platform.RowanContext;
import org.rowan.platform.SettingsFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench hma}: look-ups of the HMA-compatible service over HTTP, the load generator
 * beside it on the same machine.
 */
@CommandLine.Command(
        name = "hma",
        description = "Look-ups a second over HTTP, with the load generator beside the server.")
public final class HmaBench implements Callable<Integer> {
    private static final int WARM_UP = 10;

    @Option(names = "--size", description = "Entries in the bank; ${DEFAULT-VALUE} by default.")
    int size = 1_000_000;

    @Option(
            names = "--clients",
            split = ",",
            description =
                    "Connections, each of these numbers in turn; ${DEFAULT-VALUE} by default.")
    List<Integer> clients = List.of(4, 8);

    @Option(names = "--seconds", description = "How long to ask; ${DEFAULT-VALUE} by default.")
    int seconds = 15;

    @Option(
            names = "--rate",
            description = "Look-ups a second of the second load; ${DEFAULT-VALUE} by default.")
    int rate = 3_000;

    @Option(names = "--seed", description = "Seed of the invented hashes.")
    long seed = 1;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ThrowAway place = ThrowAway.of("hma")) {
            SettingsFile.set(place.data().resolve("rowan.yaml"), "profile", "demo");
            Installation installation = Installation.open(place.data(), place.environment());
            try (RowanContext rooms =
                    RowanContext.openWithDoors(installation, Map.of("server.port", "0"))) {
                measure(rooms);
            }
        }
        return 0;
    }

    private void measure(RowanContext rooms) throws InterruptedException {
        BenchReport report =
                new BenchReport("hma")
                        .with("size", size)
                        .with("clients", clients)
                        .with("seconds", seconds)
                        .with("rate", rate)
                        .with("seed", seed);
        String[] hashes = new String[size];
        report.add(Figure.alone("import", size / fill(rooms, hashes), "entries/s"));
        long began = System.nanoTime();
        rooms.get(LiveBanks.class).catchUp();
        report.add(Figure.alone("index-current-after", seconds(began), "s"));
        report.add(Figure.alone("settled-after", settle(rooms.get(JdbcClient.class)), "s"));
        String key =
                rooms.get(ClientKeys.class)
                        .add("bench", false, new SecureRandom(), "bench")
                        .orElseThrow();
        LookupRun run = new LookupRun(rooms.port(), key, hashes, seed);
        run.load(clients.getFirst(), WARM_UP, 0);
        for (int some : clients) {
            figures("lookup-" + some, run.load(some, seconds, 0)).forEach(report::add);
            figures("lookup-" + some + "-at-rate", run.load(some, seconds, rate))
                    .forEach(report::add);
        }
        PrintWriter out = spec.commandLine().getOut();
        report.print(out, json);
    }

    /**
     * Waits until the import's work in the background is done: new entries are compared with past
     * media, and the database has tidied up after a million new rows. The seconds it took.
     */
    private static double settle(JdbcClient jdbc) throws InterruptedException {
        long began = System.nanoTime();
        jdbc.sql("vacuum analyze match.entry, match.fingerprint, match.change").update();
        while (jdbc.sql(
                        "select exists (select 1 from match.change where rematch and rematched is"
                                + " null)")
                .query(Boolean.class)
                .single()) {
            Thread.sleep(100);
        }
        return seconds(began);
    }

    /** Fills a bank through the importer; the seconds it took. */
    private double fill(RowanContext rooms, String[] hashes) {
        SplittableRandom random = new SplittableRandom(seed);
        Banks banks = rooms.get(Banks.class);
        Bank bank = banks.open(Bank.named("BENCH"), "bench").orElseThrow();
        long began = System.nanoTime();
        banks.take(
                bank,
                each -> {
                    byte[] bits = new byte[32];
                    for (int i = 0; i < size; i++) {
                        random.nextBytes(bits);
                        hashes[i] = HexFormat.of().formatHex(bits);
                        each.accept(
                                ListedEntry.of(
                                        "bench",
                                        Integer.toString(i),
                                        List.of(Fingerprint.of("pdq", bits))));
                    }
                },
                null,
                "bench");
        return seconds(began);
    }

    private List<Figure> figures(String name, List<LookupLoad> loads) {
        long[] nanos = loads.stream().flatMapToLong(load -> Arrays.stream(load.nanos())).toArray();
        Arrays.sort(nanos);
        long found = loads.stream().mapToLong(LookupLoad::found).sum();
        long failed = loads.stream().mapToLong(LookupLoad::failed).sum();
        return List.of(
                Figure.alone(name, (double) nanos.length / seconds, "requests/s"),
                Figure.alone(name + "-p50", milliseconds(nanos, 0.5), "ms"),
                Figure.alone(name + "-p99", milliseconds(nanos, 0.99), "ms"),
                Figure.alone(name + "-worst", milliseconds(nanos, 1), "ms"),
                Figure.alone(name + "-found", 100.0 * found / Math.max(1, nanos.length), "%"),
                Figure.alone(name + "-failed", failed, "requests"));
    }

    private static double milliseconds(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
