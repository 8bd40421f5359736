package org.rowan.bench.hma;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Clients that look up signals of a filled bank, all at once. */
final class LookupRun {
    /** Time to make the clients' signals before the first look-up is due. */
    private static final long LEAD_NS = 500_000_000L;

    private final int port;
    private final String key;
    private final String[] hashes;
    private final long seed;

    /**
     * @param hashes what is listed, 64 hex digits each
     */
    LookupRun(int port, String key, String[] hashes, long seed) {
        this.port = port;
        this.key = key;
        this.hashes = hashes;
        this.seed = seed;
    }

    /**
     * Asks from so many clients at once.
     *
     * @param forSeconds how long
     * @param perSecond look-ups a second of all clients together; 0 for as many as are answered
     */
    List<LookupLoad> load(int clients, int forSeconds, int perSecond) throws InterruptedException {
        long from = System.nanoTime() + LEAD_NS;
        long until = from + forSeconds * 1_000_000_000L;
        long apart = perSecond == 0 ? 0 : 1_000_000_000L * clients / perSecond;
        List<LookupLoad> loads = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            LookupLoad load =
                    new LookupLoad(
                            port,
                            key,
                            signals(client),
                            from + apart * client / clients,
                            until,
                            apart);
            loads.add(load);
            threads.add(Thread.ofPlatform().start(load));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return loads;
    }

    /** Half of the signals are near a listed one, at a distance of 0 to 31; half are random. */
    private List<String> signals(int client) {
        SplittableRandom random = new SplittableRandom(seed + 1 + client);
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < 4_096; i++) {
            byte[] bits = new byte[32];
            if (i % 2 == 0) {
                random.nextBytes(bits);
            } else {
                bits = HexFormat.of().parseHex(hashes[random.nextInt(hashes.length)]);
                for (int flips = random.nextInt(32); flips > 0; flips--) {
                    int bit = random.nextInt(256);
                    bits[bit >> 3] ^= (byte) (1 << (bit & 7));
                }
            }
            signals.add(HexFormat.of().formatHex(bits));
        }
        return signals;
    }
}
