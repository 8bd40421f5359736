package org.rowan.bench.hash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.peers.PeerProcess;
import org.rowan.match.media.ContentHasher;
import org.rowan.match.media.ContentHashes;

/**
 * JPEG files decoded and hashed in two processes: by the pool of child processes that the room
 * {@code match} uses, and by Pillow with pdqhash, by turns. Rowan's child processes are replaced
 * after so many files, which is in its figure, and so are three digests of each file.
 */
final class TwoProcesses implements AutoCloseable {
    private static final int PROCESSES = 2;
    private static final int FILES = 50;
    private static final int ROUNDS = 6;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final ContentHasher hasher = new ContentHasher(PROCESSES);
    private final List<PeerProcess> peers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);

    TwoProcesses(int width, int height) throws IOException {
        folder = Files.createTempDirectory("rowan-bench");
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("%03d.jpg".formatted(i));
            Files.write(file, NaturalPictures.jpeg(width, height, i));
            files.add(file);
        }
        for (int i = 0; i < PROCESSES; i++) {
            peers.add(PeerProcess.start("peer_pictures.py"));
        }
    }

    /**
     * Measures.
     *
     * @param repeats how often each side goes through the files in a round
     */
    void measure(BenchReport report, String name, int repeats) {
        own(repeats);
        theirs(1);
        double[] own = new double[2];
        double[] theirs = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            add(own, repeats, () -> own(repeats));
            add(theirs, repeats, () -> theirs(repeats));
        }
        report.add(
                Figure.more(
                        name,
                        own[0] / own[1],
                        "pictures/s",
                        "Pillow and pdqhash 0.2.8",
                        theirs[0] / theirs[1]));
    }

    private static void add(double[] sums, int repeats, Runnable work) {
        long began = System.nanoTime();
        work.run();
        sums[0] += (double) repeats * FILES;
        sums[1] += (System.nanoTime() - began) / 1e9;
    }

    private void own(int repeats) {
        together(share -> {
            for (int repeat = 0; repeat < repeats; repeat++) {
                for (int i = share; i < FILES; i += PROCESSES) {
                    ContentHashes hashes = hasher.picture(Files.readAllBytes(files.get(i)));
                    if (hashes.pdq() == null) {
                        throw new IllegalStateException("not hashed: " + hashes.problem());
                    }
                }
            }
        });
    }

    private void theirs(int repeats) {
        together(share ->
                peers.get(share).ask(repeats + " " + folder + " " + share + " " + PROCESSES));
    }

    /** One process's share of the files. */
    private interface Share {
        void work(int share) throws IOException;
    }

    private void together(Share work) {
        List<Callable<Void>> shares = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            int share = i;
            shares.add(() -> {
                work.work(share);
                return null;
            });
        }
        try {
            for (Future<Void> done : threads.invokeAll(shares)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        hasher.destroy();
        peers.forEach(PeerProcess::close);
        try (Stream<Path> left = Stream.concat(files.stream(), Stream.of(folder))) {
            for (Path path : left.toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
