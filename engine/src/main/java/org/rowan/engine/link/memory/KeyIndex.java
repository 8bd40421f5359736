package org.rowan.engine.link.memory;

import java.util.Arrays;

/**
 * Which observations hold which hashed key, and how many distinct carriers each key has.
 *
 * <p>Keys are 64-bit hashes: among ten million keys the chance that any two collide is about 3 in a
 * million.
 */
final class KeyIndex {
    private final LongTable<Posting> postings = new LongTable<>();
    private final LongCounts counted = new LongCounts();

    /**
     * The holders of one key, ascending, with their carriers beside them; a lone holder needs no
     * arrays.
     */
    private static final class Posting {
        private static final long[] NONE = new long[0];

        private long lone;
        private long loneCarrier;
        private long[] holders = NONE;
        private long[] carriers = NONE;
        private int size;
        private int distinct;

        void add(long holder, long carrier) {
            if (!carries(carrier)) {
                distinct++;
            }
            if (size == 0) {
                lone = holder;
                loneCarrier = carrier;
                size = 1;
                return;
            }
            room();
            int at = Arrays.binarySearch(holders, 0, size, holder);
            int to = at < 0 ? -at - 1 : at;
            System.arraycopy(holders, to, holders, to + 1, size - to);
            System.arraycopy(carriers, to, carriers, to + 1, size - to);
            holders[to] = holder;
            carriers[to] = carrier;
            size++;
        }

        private void room() {
            if (holders.length == 0) {
                holders = new long[2];
                carriers = new long[2];
                holders[0] = lone;
                carriers[0] = loneCarrier;
            } else if (size == holders.length) {
                holders = Arrays.copyOf(holders, size * 2);
                carriers = Arrays.copyOf(carriers, size * 2);
            }
        }

        void remove(long holder, long carrier) {
            if (holders.length == 0) {
                boolean held = size == 1 && lone == holder;
                size = held ? 0 : size;
                distinct -= held ? 1 : 0;
                return;
            }
            int at = Arrays.binarySearch(holders, 0, size, holder);
            if (at >= 0) {
                System.arraycopy(holders, at + 1, holders, at, size - at - 1);
                System.arraycopy(carriers, at + 1, carriers, at, size - at - 1);
                size--;
                if (!carries(carrier)) {
                    distinct--;
                }
            }
        }

        private boolean carries(long carrier) {
            if (holders.length == 0) {
                return size == 1 && loneCarrier == carrier;
            }
            for (int i = 0; i < size; i++) {
                if (carriers[i] == carrier) {
                    return true;
                }
            }
            return false;
        }

        long[] all() {
            return holders.length == 0
                    ? (size == 1 ? new long[] {lone} : NONE)
                    : Arrays.copyOf(holders, size);
        }
    }

    void add(long key, long holder, long carrier) {
        Posting posting = postings.get(key);
        if (posting == null) {
            posting = new Posting();
            postings.put(key, posting);
        }
        posting.add(holder, carrier);
    }

    void remove(long key, long holder, long carrier) {
        Posting posting = postings.get(key);
        if (posting != null) {
            posting.remove(holder, carrier);
            if (posting.size == 0) {
                postings.remove(key);
            }
        }
    }

    /** Counts a carrier of a key that nominates nobody; 0 for one that counts by itself. */
    void count(long key, long carrier) {
        if (carrier == 0 || counted.add(pair(key, carrier))) {
            change(key, 1);
        }
    }

    /** Takes back what was counted. */
    void discount(long key, long carrier) {
        if (carrier == 0 || counted.remove(pair(key, carrier))) {
            change(key, -1);
        }
    }

    private static long pair(long key, long carrier) {
        return LongTable.mix(key + 31 * carrier) | 1;
    }

    private void change(long key, int by) {
        Posting posting = postings.get(key);
        if (posting == null) {
            posting = new Posting();
            postings.put(key, posting);
        }
        posting.distinct += by;
    }

    long[] holders(long key) {
        Posting posting = postings.get(key);
        return posting == null ? new long[0] : posting.all();
    }

    long carriers(long key) {
        Posting posting = postings.get(key);
        return posting == null ? 0 : posting.distinct;
    }
}
