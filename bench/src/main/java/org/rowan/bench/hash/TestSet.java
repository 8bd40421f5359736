package org.rowan.bench.hash;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.engine.hash.Hash256;

/**
 * Invented hashes in a mapped file, and queries: the first thousand each planted 0 to 31 bits from
 * a stored hash, the second thousand anywhere.
 */
final class TestSet implements AutoCloseable {
    static final int PLANTED = 1000;

    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final Path folder;
    private final MemorySegment hashes;
    private final int size;
    private final List<Hash256> queries = new ArrayList<>();
    private final int[] expected = new int[2 * PLANTED];

    TestSet(HashSource source, int size, Path folder) throws IOException {
        this.folder = folder;
        this.size = size;
        this.hashes = map("hashes", 32L * size);
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < size; i++) {
            put(hashes, i, source.next(random));
        }
        for (int q = 0; q < 2 * PLANTED; q++) {
            expected[q] = q < PLANTED ? random.nextInt(size) : -1;
            queries.add(q < PLANTED ? blurred(hash(expected[q]), random) : source.next(random));
        }
        MemorySegment queryBytes = map("queries", 64L * PLANTED);
        MemorySegment expectedBytes = map("expected", 8L * PLANTED);
        for (int q = 0; q < 2 * PLANTED; q++) {
            put(queryBytes, q, queries.get(q));
            expectedBytes.set(INT, 4L * q, expected[q]);
        }
    }

    int size() {
        return size;
    }

    Path file(String name) {
        return folder.resolve(name + ".bin");
    }

    Hash256 hash(int i) {
        long at = 32L * i;
        return new Hash256(
                hashes.get(LONG, at),
                hashes.get(LONG, at + 8),
                hashes.get(LONG, at + 16),
                hashes.get(LONG, at + 24));
    }

    Hash256 query(int q) {
        return queries.get(q);
    }

    /** The stored hash near query {@code q}, -1 if it was not planted. */
    int expected(int q) {
        return expected[q];
    }

    private MemorySegment map(String name, long bytes) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(
                        file(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
        }
    }

    private static void put(MemorySegment to, int i, Hash256 hash) {
        to.set(LONG, 32L * i, hash.bits0());
        to.set(LONG, 32L * i + 8, hash.bits64());
        to.set(LONG, 32L * i + 16, hash.bits128());
        to.set(LONG, 32L * i + 24, hash.bits192());
    }

    /** Turns over 0 to 31 bits, no bit twice. */
    private static Hash256 blurred(Hash256 hash, SplittableRandom random) {
        Hash256 changed = hash;
        int distance = random.nextInt(32);
        while (changed.distance(hash) < distance) {
            int bit = random.nextInt(256);
            changed =
                    changed.flip(bit).distance(hash) > changed.distance(hash)
                            ? changed.flip(bit)
                            : changed;
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        for (String name : new String[] {"hashes", "queries", "expected"}) {
            Files.deleteIfExists(file(name));
        }
    }
}
