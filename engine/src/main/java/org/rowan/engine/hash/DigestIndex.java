package org.rowan.engine.hash;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * A set of MD5, SHA-1 and SHA-256 digests with ids, which finds the ids of a digest. Digests of
 * different algorithms differ in length and so never meet.
 *
 * <p>Any number of threads may look up while others add and remove; no look-up waits. Takes about
 * 150 bytes of heap an entry.
 */
public final class DigestIndex {
    private final ConcurrentHashMap<Key, long[]> entries = new ConcurrentHashMap<>();

    /** Digests held. */
    public long size() {
        return entries.mappingCount();
    }

    /**
     * Adds a digest under an id; it is found from now on. Adding it twice changes nothing.
     *
     * @param digest 32, 40 or 64 hexadecimal digits of either case
     * @throws IllegalArgumentException if it is anything else
     */
    public void add(String digest, long id) {
        entries.merge(Key.of(digest), new long[] {id}, DigestIndex::joined);
    }

    /**
     * Takes a digest away from under an id.
     *
     * @return whether it was there
     */
    public boolean remove(String digest, long id) {
        boolean[] there = {false};
        entries.computeIfPresent(
                Key.of(digest),
                (key, ids) -> {
                    long[] rest = Arrays.stream(ids).filter(one -> one != id).toArray();
                    there[0] = rest.length < ids.length;
                    return rest.length == 0 ? null : rest;
                });
        return there[0];
    }

    /** The ids of a digest in ascending order; none if it is not held. */
    public List<Long> find(String digest) {
        long[] ids = entries.get(Key.of(digest));
        return ids == null ? List.of() : Arrays.stream(ids).boxed().toList();
    }

    private static long[] joined(long[] some, long[] more) {
        return LongStream.concat(Arrays.stream(some), Arrays.stream(more))
                .sorted()
                .distinct()
                .toArray();
    }

    /** A digest in the shape that compares fastest; the unused words of shorter ones are zero. */
    private record Key(int bytes, long first, long second, long third, long fourth) {
        static Key of(String digest) {
            byte[] bytes = parsed(digest);
            return new Key(
                    bytes.length, word(bytes, 0), word(bytes, 8), word(bytes, 16), word(bytes, 24));
        }

        private static byte[] parsed(String digest) {
            int length = digest.length();
            if (length != 32 && length != 40 && length != 64) {
                throw new IllegalArgumentException(
                        "a digest has 32, 40 or 64 hexadecimal digits, not " + length);
            }
            return HexFormat.of().parseHex(digest.toLowerCase(Locale.ROOT));
        }

        private static long word(byte[] bytes, int from) {
            long word = 0;
            for (int i = from; i < Math.min(bytes.length, from + 8); i++) {
                word = word << 8 | bytes[i] & 0xff;
            }
            return word;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(first);
        }
    }
}
