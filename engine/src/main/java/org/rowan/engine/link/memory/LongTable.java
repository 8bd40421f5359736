package org.rowan.engine.link.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A map from non-zero longs to objects, by open addressing with linear probing. */
final class LongTable<V> {
    private long[] keys = new long[64];
    private @Nullable Object[] values = new Object[64];
    private int size;

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    @Nullable V get(long key) {
        return (V) values[slot(key)];
    }

    void put(long key, V value) {
        if (key == 0) {
            throw new IllegalArgumentException("ids start at 1");
        }
        if (size * 3 > keys.length * 2) {
            grow();
        }
        int at = slot(key);
        if (keys[at] == 0) {
            keys[at] = key;
            size++;
        }
        values[at] = value;
    }

    void remove(long key) {
        int at = slot(key);
        if (keys[at] == 0) {
            return;
        }
        size--;
        int hole = at;
        int mask = keys.length - 1;
        for (int next = (at + 1) & mask; keys[next] != 0; next = (next + 1) & mask) {
            int home = (int) mix(keys[next]) & mask;
            if (((next - home) & mask) >= ((next - hole) & mask)) {
                keys[hole] = keys[next];
                values[hole] = values[next];
                hole = next;
            }
        }
        keys[hole] = 0;
        values[hole] = null;
    }

    /** The keys, ascending. */
    long[] keys() {
        return Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) mix(key) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    /** Spreads bits (the finaliser of MurmurHash3). */
    static long mix(long key) {
        long x = key;
        x = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }
}
