package org.rowan.bench.hash;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.engine.hash.Dihedral;
import org.rowan.engine.hash.DihedralHashes;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.MultiIndex;
import org.rowan.engine.hash.Pdq;
import org.rowan.kernel.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./rowan bench chance-hits}: how often pictures that have nothing to do with each other
 * come near.
 */
@CommandLine.Command(
        name = "chance-hits",
        description = {
            "Counts hits between unrelated pictures, in all eight orientations: generated natural-looking",
            "pictures against uniform hashes, and against each other."
        })
public final class ChanceHitsBench implements Command {
    private static final int[] DISTANCES = {31, 40, 50, 60, 70, 80};

    @Option(
            names = "--size",
            description = "Uniform hashes to look in; ${DEFAULT-VALUE} by default.")
    int size = 1_000_000;

    @Option(
            names = "--pictures",
            description = "Natural-looking pictures; ${DEFAULT-VALUE} by default.")
    int pictures = 4000;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        List<DihedralHashes> hashes = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            hashes.add(Pdq.dihedral(NaturalPictures.luma(192, 144, i)));
        }
        BenchReport report =
                new BenchReport("chance-hits")
                        .with("uniform hashes", size)
                        .with("pictures", pictures)
                        .with("seed", 2026);
        againstUniform(hashes, report);
        againstEachOther(hashes, report);
        report.print(spec.commandLine().getOut(), json);
        return 0;
    }

    private void againstUniform(List<DihedralHashes> hashes, BenchReport report) {
        MultiIndex index = new MultiIndex();
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < size; i++) {
            index.append(HashSource.UNIFORM.next(random), i);
        }
        index.tidy();
        for (Dihedral way : Dihedral.values()) {
            long hits = 0;
            for (DihedralHashes picture : hashes) {
                hits += index.search(picture.of(way).hash(), 31).size();
            }
            report.add(Figure.alone("uniform-31-" + way.label(), hits, "hits in all queries"));
        }
    }

    /** Each pair once for each orientation of the first; never a picture with itself. */
    private void againstEachOther(List<DihedralHashes> hashes, BenchReport report) {
        double pairs = (double) pictures * (pictures - 1);
        for (Dihedral way : Dihedral.values()) {
            long[] at = new long[Hash256.BITS + 1];
            for (int i = 0; i < pictures; i++) {
                Hash256 turned = hashes.get(i).of(way).hash();
                for (int j = 0; j < pictures; j++) {
                    if (i != j) {
                        at[turned.distance(hashes.get(j).of(Dihedral.ORIGINAL).hash())]++;
                    }
                }
            }
            report.add(Figure.alone("natural-least-" + way.label(), least(at), "bits"));
            for (int distance : DISTANCES) {
                double share = upTo(at, distance) / pairs;
                report.add(
                        Figure.alone(
                                "natural-" + distance + "-" + way.label(),
                                share * 1e6,
                                "hits a million entries"));
            }
        }
    }

    private static int least(long[] at) {
        int distance = 0;
        while (at[distance] == 0) {
            distance++;
        }
        return distance;
    }

    private static double upTo(long[] at, int distance) {
        long sum = 0;
        for (int d = 0; d <= distance; d++) {
            sum += at[d];
        }
        return sum;
    }
}
