package org.rowan.bench.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.Stopwatch;
import org.rowan.bench.peers.PeerProcess;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.Luma;
import org.rowan.engine.hash.LumaPicture;
import org.rowan.engine.hash.Pdq;
import org.rowan.engine.hash.PdqHash;
import org.rowan.engine.hash.PixelLayout;
import org.rowan.kernel.Command;
import org.rowan.match.media.PictureLimits;
import org.rowan.match.media.PictureReader;
import org.rowan.match.media.UnreadablePicture;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench hash}: PDQ of decoded RGB pictures beside PyPI's pdqhash, in turns, one
 * thread each.
 */
@CommandLine.Command(
        name = "hash",
        description =
                "PDQ of decoded pictures, and of JPEG files through the pool of decoders, beside"
                        + " PyPI's pdqhash.")
public final class HashBench implements Command {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 2_000;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BenchReport report =
                new BenchReport("hash")
                        .with(
                                "clock",
                                "processor time of the measuring thread, median of "
                                        + ROUNDS
                                        + " rounds in turns")
                        .with("input", "decoded RGB bytes; brightness included")
                        .with(
                                "threads",
                                "1; pool: wall time, 2 processes, decoded from JPEG files");
        boolean same = true;
        try (PeerProcess peer = PeerProcess.start("peer_pdq.py")) {
            same &= compare(report, peer, "pdq-512", 512, 512, 20);
            same &= compare(report, peer, "pdq-1080p", 1920, 1080, 5);
        }
        report.with("hash and quality equal to the peer's", same);
        LumaPicture picture = Luma.of(NaturalPictures.rgb(512, 512, 1), PixelLayout.RGB, 512, 512);
        report.add(
                Figure.alone(
                        "pdq-512-eight-orientations",
                        alone(20, () -> Pdq.dihedral(picture).quality()),
                        "ms"));
        byte[] jpeg = NaturalPictures.jpeg(512, 512, 9);
        report.add(
                Figure.alone("jpeg-512-decoded-and-hashed", alone(10, () -> quality(jpeg)), "ms"));
        try (TwoProcesses pool = new TwoProcesses(512, 512)) {
            pool.measure(report, "pool-jpeg-512", 8);
        }
        try (TwoProcesses pool = new TwoProcesses(1920, 1080)) {
            pool.measure(report, "pool-jpeg-1080p", 2);
        }
        report.print(spec.commandLine().getOut(), json);
        return same ? 0 : 1;
    }

    private static boolean compare(
            BenchReport report, PeerProcess peer, String name, int width, int height, int count)
            throws IOException {
        byte[] rgb = NaturalPictures.rgb(width, height, 7);
        Path file = Files.createTempFile("rowan-bench", ".rgb");
        try {
            Files.write(file, rgb);
            String ask = count + " " + width + " " + height + " " + file;
            LumaPicture picture = Luma.of(rgb, PixelLayout.RGB, width, height);
            for (int i = 0; i < WARM_UP; i++) {
                Pdq.hash(picture);
            }
            double[] own = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            double[] answer = peer.ask(ask);
            for (int round = 0; round < ROUNDS; round++) {
                own[round] = each(count, () -> Pdq.hash(picture).quality());
                answer = peer.ask(ask);
                theirs[round] = answer[0];
            }
            report.add(
                    Figure.less(
                            name,
                            Stopwatch.median(own),
                            "ms",
                            "pdqhash 0.2.8",
                            Stopwatch.median(theirs)));
            return Pdq.hash(picture).equals(hashIn(answer));
        } finally {
            Files.delete(file);
        }
    }

    private static double alone(int count, IntSupplier work) {
        each(WARM_UP / 4, work);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = each(count, work);
        }
        return Stopwatch.median(rounds);
    }

    private static double each(int count, IntSupplier work) {
        Stopwatch watch = new Stopwatch();
        int quality = 0;
        for (int i = 0; i < count; i++) {
            quality += work.getAsInt();
        }
        double time = watch.milliseconds() / count;
        if (quality < 0) {
            throw new IllegalStateException("a quality is never negative");
        }
        return time;
    }

    private static PdqHash hashIn(double[] answer) {
        long[] words = new long[4];
        for (int i = 0; i < 8; i++) {
            words[i / 2] |= (long) answer[3 + i] << 32 * (i % 2);
        }
        return new PdqHash(new Hash256(words[0], words[1], words[2], words[3]), (int) answer[2]);
    }

    private static int quality(byte[] file) {
        try {
            return Pdq.hash(new PictureReader(PictureLimits.DEFAULT).read(file)).quality();
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("the benchmark's own picture cannot be read", e);
        }
    }
}
