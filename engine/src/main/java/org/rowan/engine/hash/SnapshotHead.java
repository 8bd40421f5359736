package org.rowan.engine.hash;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The first 64 bytes of a snapshot: what it is, how long it is, and whether it is whole. */
final class SnapshotHead {
    static final long BYTES = Layouts.LINE;

    private static final String NAME = "ROWANIX1";
    private static final long LENGTH = 8;
    private static final long CHECKSUM = 16;
    private static final long SHELVES = 24;

    /** A checksum is taken in steps that a byte buffer can hold. */
    private static final long STEP = 1 << 30;

    private SnapshotHead() {}

    static void write(MemorySegment snapshot, int shelves) {
        snapshot.asSlice(0, BYTES).fill((byte) 0);
        MemorySegment.copy(MemorySegment.ofArray(name()), 0, snapshot, 0, NAME.length());
        snapshot.set(Layouts.LONG, LENGTH, snapshot.byteSize());
        snapshot.set(Layouts.INT, SHELVES, shelves);
        snapshot.set(Layouts.LONG, CHECKSUM, checksum(snapshot));
    }

    /**
     * The number of shelves that follow.
     *
     * @throws IllegalArgumentException if this is no snapshot, one of another version, or not whole
     */
    static int check(MemorySegment from) {
        if (from.byteSize() < BYTES
                || from.asSlice(0, NAME.length()).mismatch(MemorySegment.ofArray(name())) != -1) {
            throw new IllegalArgumentException(
                    "not a snapshot of a hash index in the format " + NAME);
        }
        long length = from.get(Layouts.LONG, LENGTH);
        if (length < BYTES || length > from.byteSize()) {
            throw new IllegalArgumentException(
                    "the snapshot is cut off: "
                            + from.byteSize()
                            + " of "
                            + length
                            + " bytes are there");
        }
        if (from.get(Layouts.LONG, CHECKSUM) != checksum(from.asSlice(0, length))) {
            throw new IllegalArgumentException(
                    "the snapshot is damaged: its checksum does not agree");
        }
        return from.get(Layouts.INT, SHELVES);
    }

    private static byte[] name() {
        return NAME.getBytes(StandardCharsets.US_ASCII);
    }

    private static long checksum(MemorySegment snapshot) {
        CRC32C sum = new CRC32C();
        for (long at = SHELVES; at < snapshot.byteSize(); at += STEP) {
            sum.update(
                    snapshot.asSlice(at, Math.min(STEP, snapshot.byteSize() - at)).asByteBuffer());
        }
        return sum.getValue();
    }
}
