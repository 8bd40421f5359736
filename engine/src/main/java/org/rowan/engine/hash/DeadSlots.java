package org.rowan.engine.hash;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The slots of a shelf whose entries were removed: marked by one writer at a time, read by any
 * thread.
 */
final class DeadSlots {
    private final AtomicLongArray words;
    private volatile int count;

    DeadSlots(int capacity) {
        this.words = new AtomicLongArray((capacity + 63) / 64);
    }

    boolean has(int slot) {
        return count != 0 && (words.get(slot >>> 6) >>> slot & 1) != 0;
    }

    /** Marks the slot; the caller holds the writers' lock. */
    void add(int slot) {
        words.set(slot >>> 6, words.get(slot >>> 6) | 1L << slot);
        count = count + 1;
    }

    int count() {
        return count;
    }

    int words() {
        return words.length();
    }

    long word(int i) {
        return words.get(i);
    }

    /** Marks all slots of one word that is read from a snapshot. */
    void addWord(int i, long bits) {
        words.set(i, bits);
        count = count + Long.bitCount(bits);
    }
}
