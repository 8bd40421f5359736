package org.rowan.engine.hash;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link MultiIndex} as it was at one moment, ready to be written as bytes; read again by {@link
 * MultiIndex#load}.
 *
 * <p>Holds every change that was finished before it was taken. The bytes are little-endian and the
 * same on every machine: 64 bytes of head (name and version of the format, length, CRC-32C of the
 * rest, number of shelves), then each shelf with its hashes, ids, marks of removal and bands,
 * everything aligned to 64 bytes, so that a mapped file is searched where it lies.
 */
public final class Snapshot {
    private final List<ShelfBytes> shelves = new ArrayList<>();
    private final long bytes;

    Snapshot(List<Shelf> shelves) {
        long sum = SnapshotHead.BYTES;
        for (Shelf shelf : shelves) {
            ShelfBytes one = new ShelfBytes(shelf, shelf.size());
            if (one.size() > 0) {
                this.shelves.add(one);
                sum += one.bytes();
            }
        }
        this.bytes = sum;
    }

    /** How many bytes {@link #writeTo} writes. */
    public long bytes() {
        return bytes;
    }

    /**
     * Writes the snapshot to the first {@link #bytes} bytes of {@code to}, which is native or
     * mapped memory.
     *
     * @throws IllegalArgumentException if it is too small or on the heap
     */
    public void writeTo(MemorySegment to) {
        if (!to.isNative() || to.byteSize() < bytes) {
            throw new IllegalArgumentException(
                    "a snapshot needs " + bytes + " bytes of native or mapped memory");
        }
        long at = SnapshotHead.BYTES;
        for (ShelfBytes shelf : shelves) {
            at += shelf.writeTo(to.asSlice(at, shelf.bytes()));
        }
        SnapshotHead.write(to.asSlice(0, bytes), shelves.size());
    }

    static List<Part> read(MemorySegment from) {
        int count = SnapshotHead.check(from);
        List<Part> parts = new ArrayList<>(count);
        long at = SnapshotHead.BYTES;
        for (int i = 0; i < count; i++) {
            Part part = ShelfBytes.read(from.asSlice(at));
            parts.add(part);
            at += new ShelfBytes(part, part.size()).bytes();
        }
        return parts;
    }
}
