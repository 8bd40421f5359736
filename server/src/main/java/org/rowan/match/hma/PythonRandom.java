package org.rowan.match.hma;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first number that Python's {@code random.Random(text).random()} gives, by which HMA makes the
 * coin of a look-up repeatable.
 *
 * <p>The generator is MT19937 (Matsumoto and Nishimura, 1998). Python seeds it by the array of
 * 32-bit words, least first, of the number whose big-endian bytes are the UTF-8 text followed by
 * its SHA-512.
 */
final class PythonRandom {
    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int next = N;

    private PythonRandom(int[] key) {
        start(19_650_218);
        mix(key);
    }

    /** A number from 0 to below 1. */
    static double of(String seed) {
        byte[] text = seed.getBytes(StandardCharsets.UTF_8);
        byte[] digest = sha512(text);
        byte[] whole = new byte[text.length + digest.length];
        System.arraycopy(text, 0, whole, 0, text.length);
        System.arraycopy(digest, 0, whole, text.length, digest.length);
        PythonRandom random = new PythonRandom(words(new BigInteger(1, whole)));
        long high = random.word() >>> 5;
        long low = random.word() >>> 6;
        return (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0;
    }

    private static int[] words(BigInteger number) {
        int[] words = new int[Math.max(1, (number.bitLength() + 31) / 32)];
        for (int i = 0; i < words.length; i++) {
            words[i] = number.shiftRight(32 * i).intValue();
        }
        return words;
    }

    private void start(int seed) {
        state[0] = seed;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    private void mix(int[] key) {
        int i = 1;
        int j = 0;
        for (int k = Math.max(N, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_664_525) + key[j] + j;
            i = following(i);
            j = (j + 1) % key.length;
        }
        for (int k = N - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ state[i - 1] >>> 30) * 1_566_083_941) - i;
            i = following(i);
        }
        state[0] = 0x8000_0000;
    }

    private int following(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    private long word() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c_5680;
        y ^= y << 15 & 0xefc6_0000;
        y ^= y >>> 18;
        return y & 0xffff_ffffL;
    }

    private void twist() {
        for (int k = 0; k < N; k++) {
            int y = state[k] & 0x8000_0000 | state[(k + 1) % N] & 0x7fff_ffff;
            state[k] = state[(k + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908_b0df);
        }
        next = 0;
    }

    private static byte[] sha512(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(text);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
