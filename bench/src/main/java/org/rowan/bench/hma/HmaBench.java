package org.rowan.bench.hma;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.match.hma.ClientKeys;
import org.rowan.match.live.LiveBanks;
import org.rowan.platform.Installation;
import org.rowan.platform.RowanContext;
import org.rowan.platform.SettingsFile;
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
    @Option(names = "--size", description = "Entries in the bank; ${DEFAULT-VALUE} by default.")
    int size = 1_000_000;

    @Option(names = "--clients", description = "Connections; ${DEFAULT-VALUE} by default.")
    int clients = 8;

    @Option(names = "--seconds", description = "How long to ask; ${DEFAULT-VALUE} by default.")
    int seconds = 15;

    @Option(names = "--seed", description = "Seed of the invented hashes.")
    long seed = 1;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rowan-bench-hma-");
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            SettingsFile.set(data.resolve("rowan.yaml"), "profile", "demo");
            Installation installation = Installation.open(data, environment(folder));
            try (RowanContext rooms =
                    RowanContext.openWithDoors(installation, Map.of("server.port", "0"))) {
                measure(rooms);
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static Map<String, String> environment(Path folder) {
        Map<String, String> environment = new java.util.HashMap<>(System.getenv());
        environment.put("ROWAN_KEYS", folder.resolve("rowan.keys").toString());
        environment.remove("ROWAN_DB_URL");
        return environment;
    }

    private void measure(RowanContext rooms) throws InterruptedException {
        BenchReport report =
                new BenchReport("hma")
                        .with("size", size)
                        .with("clients", clients)
                        .with("seconds", seconds)
                        .with("seed", seed);
        String[] hashes = new String[size];
        report.add(Figure.alone("import", size / fill(rooms, hashes), "entries/s"));
        long began = System.nanoTime();
        rooms.get(LiveBanks.class).catchUp();
        report.add(Figure.alone("index-current-after", seconds(began), "s"));
        String key =
                rooms.get(ClientKeys.class).add("bench", false, new SecureRandom()).orElseThrow();
        load(rooms.port(), key, hashes, 3);
        List<LookupLoad> loads = load(rooms.port(), key, hashes, seconds);
        figures(loads).forEach(report::add);
        PrintWriter out = (spec == null ? new CommandLine(this) : spec.commandLine()).getOut();
        report.print(out, json);
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

    private List<LookupLoad> load(int port, String key, String[] hashes, int forSeconds)
            throws InterruptedException {
        long until = System.nanoTime() + forSeconds * 1_000_000_000L;
        List<LookupLoad> loads = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            LookupLoad load = new LookupLoad(port, key, signals(hashes, client), until);
            loads.add(load);
            threads.add(Thread.ofPlatform().start(load));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return loads;
    }

    /** Half of the signals are near a listed one, at a distance of 0 to 31; half are random. */
    private List<String> signals(String[] hashes, int client) {
        SplittableRandom random = new SplittableRandom(seed + 1 + client);
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < 4_096; i++) {
            byte[] bits = new byte[32];
            if (i % 2 == 0) {
                random.nextBytes(bits);
            } else {
                bits = HexFormat.of().parseHex(hashes[random.nextInt(hashes.length)]);
                for (int flips = random.nextInt(32); flips > 0; flips--) {
                    int bit = random.nextInt(256);
                    bits[bit >> 3] ^= (byte) (1 << (bit & 7));
                }
            }
            signals.add(HexFormat.of().formatHex(bits));
        }
        return signals;
    }

    private List<Figure> figures(List<LookupLoad> loads) {
        long[] nanos = loads.stream().flatMapToLong(load -> Arrays.stream(load.nanos())).toArray();
        Arrays.sort(nanos);
        long found = loads.stream().mapToLong(LookupLoad::found).sum();
        long failed = loads.stream().mapToLong(LookupLoad::failed).sum();
        return List.of(
                Figure.alone("lookup", (double) nanos.length / seconds, "requests/s"),
                Figure.alone("lookup-p50", milliseconds(nanos, 0.5), "ms"),
                Figure.alone("lookup-p99", milliseconds(nanos, 0.99), "ms"),
                Figure.alone("found", 100.0 * found / Math.max(1, nanos.length), "%"),
                Figure.alone("failed", failed, "requests"));
    }

    private static double milliseconds(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(file -> {
                        if (!file.delete()) {
                            file.deleteOnExit();
                        }
                    });
        }
    }
}
