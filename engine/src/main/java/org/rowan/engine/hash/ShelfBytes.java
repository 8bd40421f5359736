package org.rowan.engine.hash;

import java.lang.foreign.MemorySegment;

/**
 * A shelf as the bytes of a snapshot: a head of 64 bytes for the shelf and 64 for each band, then
 * the arrays.
 *
 * @param size the slots to write; a chunk may have grown since
 */
record ShelfBytes(Shelf shelf, int size) {
    private static final long HEAD = Layouts.LINE;

    long bytes() {
        long sum = HEAD * (1 + bands().length) + hashBytes() + idBytes() + deadBytes();
        for (Band band : bands()) {
            sum += bytesOf(band.shape(), wideBlocks(band));
        }
        return sum;
    }

    /** Returns the bytes written. */
    long writeTo(MemorySegment to) {
        writeHeads(to);
        long at = HEAD * (1 + bands().length);
        at += writeHashes(to.asSlice(at, hashBytes()));
        for (int slot = 0; slot < size; slot++) {
            to.set(Layouts.LONG, at + 8L * slot, shelf.id(slot));
        }
        at += idBytes();
        for (int i = 0; i < words(); i++) {
            to.set(Layouts.LONG, at + 8L * i, dead(i));
        }
        at += deadBytes();
        for (Band band : bands()) {
            for (MemorySegment array : arrays(band)) {
                MemorySegment.copy(array, 0, to, at, array.byteSize());
                at += aligned(array.byteSize());
            }
        }
        return at;
    }

    static Part read(MemorySegment from) {
        int size = from.get(Layouts.INT, 0);
        Band[] bands = new Band[from.get(Layouts.INT, 4)];
        Part bare = new Part(size, from, from, bands, new DeadSlots(size));
        ShelfBytes layout = new ShelfBytes(bare, size);
        long at = HEAD * (1 + bands.length);
        MemorySegment hashes = from.asSlice(at, (long) size * Part.HASH_BYTES);
        at += layout.hashBytes();
        MemorySegment ids = from.asSlice(at, 8L * size);
        at += layout.idBytes();
        for (int i = 0; i < layout.words(); i++) {
            bare.dead().addWord(i, from.get(Layouts.LONG, at + 8L * i));
        }
        at += layout.deadBytes();
        for (int b = 0; b < bands.length; b++) {
            long head = HEAD * (1 + b);
            BandShape shape =
                    new BandShape(from.get(Layouts.INT, head), from.get(Layouts.INT, head + 4));
            int wide = from.get(Layouts.INT, head + 8);
            bands[b] = layout.readBand(shape, wide, from.asSlice(at, layout.bytesOf(shape, wide)));
            at += layout.bytesOf(shape, wide);
        }
        return new Part(size, hashes, ids, bands, bare.dead());
    }

    private Band readBand(BandShape shape, int wide, MemorySegment from) {
        long[] lengths = lengths(shape, wide);
        MemorySegment[] arrays = new MemorySegment[lengths.length];
        long at = 0;
        for (int i = 0; i < lengths.length; i++) {
            arrays[i] = from.asSlice(at, lengths[i]);
            at += aligned(lengths[i]);
        }
        return new Band(shape, arrays[0], arrays[1], arrays[2], arrays[3]);
    }

    private void writeHeads(MemorySegment to) {
        to.asSlice(0, bytes()).fill((byte) 0);
        to.set(Layouts.INT, 0, size);
        to.set(Layouts.INT, 4, bands().length);
        for (int b = 0; b < bands().length; b++) {
            Band band = bands()[b];
            to.set(Layouts.INT, HEAD * (1 + b), band.shape().from());
            to.set(Layouts.INT, HEAD * (1 + b) + 4, band.shape().width());
            to.set(Layouts.INT, HEAD * (1 + b) + 8, wideBlocks(band));
        }
    }

    private long writeHashes(MemorySegment to) {
        if (shelf instanceof Part part) {
            MemorySegment.copy(part.hashes(), 0, to, 0, (long) size * Part.HASH_BYTES);
        } else {
            for (int slot = 0; slot < size; slot++) {
                PartBuilder.put(to, slot, shelf.hash(slot));
            }
        }
        return hashBytes();
    }

    /** A word of the marks, without those of slots that came later. */
    private long dead(int i) {
        long bits = shelf.dead().word(i);
        int last = size - 64 * i;
        return last < 64 ? bits & (1L << last) - 1 : bits;
    }

    private Band[] bands() {
        return shelf instanceof Part part ? part.bands() : new Band[0];
    }

    private int words() {
        return (size + 63) / 64;
    }

    private long hashBytes() {
        return aligned((long) size * Part.HASH_BYTES);
    }

    private long idBytes() {
        return aligned(8L * size);
    }

    private long deadBytes() {
        return aligned(8L * words());
    }

    private long bytesOf(BandShape shape, int wide) {
        long sum = 0;
        for (long length : lengths(shape, wide)) {
            sum += aligned(length);
        }
        return sum;
    }

    private long[] lengths(BandShape shape, int wide) {
        return new long[] {
            4L * shape.buckets() / Band.BLOCK, shape.buckets(), 4L * wide * Band.WIDE, 4L * size,
        };
    }

    private static MemorySegment[] arrays(Band band) {
        return new MemorySegment[] {band.begins(), band.ends(), band.wide(), band.postings()};
    }

    private static int wideBlocks(Band band) {
        return (int) (band.wide().byteSize() / (4L * Band.WIDE));
    }

    private static long aligned(long bytes) {
        return (bytes + Layouts.LINE - 1) / Layouts.LINE * Layouts.LINE;
    }
}
