package org.rowan.engine.link.memory;

/** How often each of many non-zero longs was counted, by open addressing with linear probing. */
final class LongCounts {
    private long[] keys = new long[64];
    private int[] counts = new int[64];
    private int size;

    int size() {
        return size;
    }

    /** Counts a key once more; whether it was not there before. */
    boolean add(long key) {
        if (size * 3 > keys.length * 2) {
            grow();
        }
        int at = slot(key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
        }
        counts[at]++;
        return counts[at] == 1;
    }

    /** Counts a key once less; whether that was the last time. */
    boolean remove(long key) {
        int at = slot(key);
        if (keys[at] == 0) {
            return false;
        }
        counts[at]--;
        if (counts[at] > 0) {
            return false;
        }
        close(at);
        size--;
        return true;
    }

    private void close(int at) {
        int hole = at;
        int mask = keys.length - 1;
        for (int next = (at + 1) & mask; keys[next] != 0; next = (next + 1) & mask) {
            int home = (int) LongTable.mix(keys[next]) & mask;
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                keys[hole] = keys[next];
                counts[hole] = counts[next];
                hole = next;
            }
        }
        keys[hole] = 0;
        counts[hole] = 0;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) LongTable.mix(key) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
