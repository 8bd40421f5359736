package org.rowan.bench.hash;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.Stopwatch;
import org.rowan.bench.peers.PeerProcess;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.HashHit;
import org.rowan.engine.hash.MultiIndex;
import org.rowan.engine.hash.PdqHash;
import org.rowan.engine.hash.Snapshot;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench index}: the exact index at radius 31, beside FAISS's exact binary indexes
 * when asked.
 */
@CommandLine.Command(
        name = "index",
        description =
                "Exact search at distance 31, on uniform and on skewed hashes; with --peer beside"
                        + " faiss-cpu.",
        footer = {"", "Ten million hashes need about 3 GB of memory, with --peer 9 GB."})
public final class IndexBench implements Command {
    private static final int[] DISTANCES = {0, 8, 16, 24, 31, 40, 48, 56, 63, 72};

    @Option(names = "--size", description = "Hashes in the index; ${DEFAULT-VALUE} by default.")
    int size = 1_000_000;

    @Option(names = "--peer", description = "Also measure faiss-cpu under jemalloc.")
    boolean peer;

    @Option(
            names = "--peers",
            split = ";",
            paramLabel = "INDEX",
            description =
                    "Which of FAISS's indexes, by semicolons: flat, or BANDSxBITS,FLIPS;"
                            + " ${DEFAULT-VALUE} by default.")
    List<String> peers = List.of("flat", "16x16,1", "11x23,2");

    @Option(
            names = "--hashes",
            split = ",",
            description = "Which hashes: ${COMPLETION-CANDIDATES}; all by default.")
    List<HashSource> sources = List.of(HashSource.values());

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (size < TestSet.PLANTED) {
            throw new UnusableInput(
                    "an index of " + size + " is too small to measure", "--size", "1000 or more");
        }
        BenchReport report =
                new BenchReport("index")
                        .with("size", size)
                        .with("distance", PdqHash.DISTANCE)
                        .with(
                                "clock",
                                "processor time of the measuring thread, median of rounds in turns")
                        .with(
                                "queries",
                                TestSet.PLANTED
                                        + " planted at distance 0 to 31, as many anywhere; a slow"
                                        + " peer is asked fewer")
                        .with("threads", 1);
        boolean exact = true;
        for (HashSource source : sources) {
            exact &= measure(source, report);
        }
        report.print(spec.commandLine().getOut(), json);
        return exact ? 0 : 1;
    }

    private boolean measure(HashSource source, BenchReport report) throws IOException {
        Path folder = Path.of(System.getProperty("rowan.home", "."), "bench", "target", "index");
        try (TestSet set = new TestSet(source, size, folder)) {
            Stopwatch watch = new Stopwatch();
            MultiIndex index = new MultiIndex();
            for (int i = 0; i < size; i++) {
                index.append(set.hash(i), i);
            }
            index.tidy();
            report.add(Figure.alone("build-" + source.label(), watch.milliseconds() / 1e3, "s"));
            reload(index, report, source, folder);
            Rounds rounds = new Rounds(set, index);
            rounds.warmUp();
            report.add(Figure.alone("recall-" + source.label(), rounds.recall(), "of 1000"));
            if (source == HashSource.UNIFORM) {
                byDistance(rounds, report);
            }
            boolean exact = rounds.recall() == TestSet.PLANTED;
            return exact
                    & (peer && source != HashSource.SKEWED_AGAINST_ROWAN
                            ? besidePeers(set, rounds, source, report)
                            : alone(rounds, source, report));
        }
    }

    /** The last of the distances is beyond any use of bands: it is what comparing all costs. */
    private static void byDistance(Rounds rounds, BenchReport report) {
        for (int distance : DISTANCES) {
            report.add(
                    Figure.alone("query-uniform-at-" + distance, rounds.anywhere(distance), "ms"));
        }
    }

    private static boolean alone(Rounds rounds, HashSource source, BenchReport report) {
        report.add(Figure.alone("query-" + source.label(), rounds.run(null), "ms"));
        report.add(Figure.alone("query-" + source.label() + "-p99", rounds.percentile(99), "ms"));
        return true;
    }

    private boolean besidePeers(TestSet set, Rounds rounds, HashSource source, BenchReport report) {
        boolean same = true;
        for (String kind : peers) {
            try (PeerProcess process =
                    PeerProcess.start(
                            "peer_faiss.py",
                            set.file("hashes"),
                            set.file("queries"),
                            set.file("expected"))) {
                String name = "faiss-cpu 1.15.1 " + kind;
                double[] built = process.ask("build " + kind);
                double own = rounds.run(process);
                report.add(
                        Figure.less(
                                "query-" + source.label(),
                                own,
                                "ms",
                                name,
                                rounds.peerMilliseconds()));
                report.add(
                        Figure.alone("peer-build " + kind + " " + source.label(), built[0], "s"));
                report.add(
                        Figure.alone(
                                "peer-memory " + kind + " " + source.label(),
                                built[1] / 1e6,
                                "MB"));
                report.add(
                        Figure.alone(
                                "peer-recall " + kind + " " + source.label(),
                                rounds.peerRecall(),
                                "of 1"));
                report.add(
                        Figure.alone(
                                "peer-queries " + kind + " " + source.label(),
                                rounds.asked(),
                                "of 2000"));
                same &= rounds.sameHits();
            }
        }
        report.add(Figure.alone("query-" + source.label() + "-p99", rounds.percentile(99), "ms"));
        return same;
    }

    private static void reload(MultiIndex index, BenchReport report, HashSource source, Path folder)
            throws IOException {
        Path file = folder.resolve("snapshot.bin");
        Snapshot snapshot = index.snapshot();
        report.add(
                Figure.alone(
                        "beyond-raw-hashes-" + source.label(),
                        (snapshot.bytes() - 32.0 * index.size()) / 1e6,
                        "MB"));
        try (Arena arena = Arena.ofShared()) {
            Stopwatch saving = new Stopwatch();
            snapshot.writeTo(map(file, snapshot.bytes(), arena));
            report.add(Figure.alone("save-" + source.label(), saving.milliseconds() / 1e3, "s"));
            long begin = System.nanoTime();
            MultiIndex loaded = MultiIndex.load(map(file, snapshot.bytes(), arena));
            List<HashHit> hits = loaded.search(Hash256.ZERO, 0);
            report.add(
                    Figure.alone(
                            "load-" + source.label(), (System.nanoTime() - begin) / 1e9, "s wall"));
            if (loaded.size() != index.size() || !hits.equals(index.search(Hash256.ZERO, 0))) {
                throw new IllegalStateException("the loaded index differs from the saved one");
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static MemorySegment map(Path file, long bytes, Arena arena) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        }
    }
}
