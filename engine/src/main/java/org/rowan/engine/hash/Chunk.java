package org.rowan.engine.hash;

/** A shelf that grows at its end up to its capacity and is searched from end to end. */
final class Chunk implements Shelf {
    private final long[] words;
    private final long[] ids;
    private final DeadSlots dead;
    private volatile int count;

    Chunk(int capacity) {
        this.words = new long[4 * capacity];
        this.ids = new long[capacity];
        this.dead = new DeadSlots(capacity);
    }

    boolean isFull() {
        return count == ids.length;
    }

    int capacity() {
        return ids.length;
    }

    /**
     * Adds an entry; the caller holds the writers' lock. Searches see it once the count is written.
     */
    void append(Hash256 hash, long id) {
        int slot = count;
        words[4 * slot] = hash.bits0();
        words[4 * slot + 1] = hash.bits64();
        words[4 * slot + 2] = hash.bits128();
        words[4 * slot + 3] = hash.bits192();
        ids[slot] = id;
        count = slot + 1;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public Hash256 hash(int slot) {
        return new Hash256(
                words[4 * slot], words[4 * slot + 1], words[4 * slot + 2], words[4 * slot + 3]);
    }

    @Override
    public long id(int slot) {
        return ids[slot];
    }

    @Override
    public DeadSlots dead() {
        return dead;
    }

    @Override
    public void search(Hash256 query, int distance, Found found) {
        Scan.words(words, count, 0, query, distance, found);
    }
}
