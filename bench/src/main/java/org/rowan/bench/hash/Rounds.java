package org.rowan.bench.hash;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.bench.Stopwatch;
import org.rowan.bench.peers.PeerProcess;
import org.rowan.engine.hash.HashHit;
import org.rowan.engine.hash.MultiIndex;
import org.rowan.engine.hash.PdqHash;

/** Rounds of queries by turns: Rowan answers some, then the peer answers the same. */
final class Rounds {
    private static final int ROUNDS = 10;
    private static final int FEW = 51;

    /** Milliseconds in which the compiler gets to know what another distance uses. */
    private static final double WARM_UP = 1_000;

    private static final int LARGEST = 2 * TestSet.PLANTED / ROUNDS;

    /** A peer's share of the run, so that a slow one does not take for ever. */
    private static final double PEER_MILLISECONDS = 15_000;

    private final TestSet set;
    private final MultiIndex index;
    private final double[] own = new double[ROUNDS];
    private final double[] theirs = new double[ROUNDS];
    private boolean sameHits = true;
    private double peerFound;
    private double peerPlanted;
    private int asked;

    Rounds(TestSet set, MultiIndex index) {
        this.set = set;
        this.index = index;
    }

    void warmUp() {
        for (int q = 0; q < 2 * TestSet.PLANTED; q++) {
            search(q);
        }
    }

    /** How many planted neighbours are found. */
    int recall() {
        int found = 0;
        for (int q = 0; q < TestSet.PLANTED; q++) {
            found += isFound(q) ? 1 : 0;
        }
        return found;
    }

    /** Returns Rowan's milliseconds a query, the median of the rounds. */
    double run(@Nullable PeerProcess peer) {
        sameHits = true;
        peerFound = 0;
        peerPlanted = 0;
        int count = peer == null ? LARGEST : affordable(peer);
        asked = ROUNDS * count;
        for (int round = 0; round < ROUNDS; round++) {
            // Every other round is of planted queries, so that both kinds weigh the same.
            int from = round % 2 * TestSet.PLANTED + round / 2 * LARGEST;
            // What the other has driven out of the processor's caches comes back first.
            int warming = Math.clamp(count / 4, 1, LARGEST / 4);
            int others = (from + LARGEST) % (2 * TestSet.PLANTED);
            search(others, warming);
            Stopwatch watch = new Stopwatch();
            long hits = search(from, count);
            own[round] = watch.milliseconds() / count;
            if (peer != null) {
                peer.ask("query " + others + " " + warming);
                ask(peer, round, from, count, hits);
            }
        }
        return Stopwatch.median(own);
    }

    /** How many queries a round so that a slow peer's share does not take for ever. */
    private static int affordable(PeerProcess peer) {
        peer.ask("query 0 4");
        double slowest =
                Math.max(peer.ask("query 4 2")[0], peer.ask("query " + TestSet.PLANTED + " 2")[0]);
        return (int) Math.clamp(PEER_MILLISECONDS / ROUNDS / slowest, 2, LARGEST);
    }

    private long search(int from, int count) {
        long hits = 0;
        for (int q = from; q < from + count; q++) {
            hits += search(q).size();
        }
        return hits;
    }

    private void ask(PeerProcess peer, int round, int from, int count, long hits) {
        double[] answer = peer.ask("query " + from + " " + count);
        theirs[round] = answer[0];
        sameHits &= answer[2] == hits;
        peerFound += answer[3];
        peerPlanted += round % 2 == 0 ? count : 0;
    }

    /** Milliseconds of a query that was not planted, at another distance; the median of some. */
    double anywhere(int distance) {
        Stopwatch warming = new Stopwatch();
        for (int q = 0; q < TestSet.PLANTED && warming.milliseconds() < WARM_UP; q++) {
            index.search(set.query(TestSet.PLANTED + q), distance);
        }
        double[] times = new double[FEW];
        for (int q = 0; q < FEW; q++) {
            Stopwatch watch = new Stopwatch();
            index.search(set.query(2 * TestSet.PLANTED - 1 - q), distance);
            times[q] = watch.milliseconds();
        }
        return Stopwatch.median(times);
    }

    /** How many queries the last rounds were; fewer for a slow peer. */
    int asked() {
        return asked;
    }

    double peerMilliseconds() {
        return Stopwatch.median(theirs);
    }

    /** The share of the planted neighbours in the peer's rounds that it found. */
    double peerRecall() {
        return peerFound / peerPlanted;
    }

    /** Whether Rowan and the peer found as many entries in every round. */
    boolean sameHits() {
        return sameHits;
    }

    /** Wall time of the slowest queries but {@code 100 - percent} in a hundred, in milliseconds. */
    double percentile(int percent) {
        warmUp();
        double[] times = new double[2 * TestSet.PLANTED];
        for (int q = 0; q < times.length; q++) {
            long begin = System.nanoTime();
            search(q);
            times[q] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length * percent / 100];
    }

    private boolean isFound(int q) {
        return search(q).stream().anyMatch(hit -> hit.id() == set.expected(q));
    }

    private List<HashHit> search(int q) {
        return index.search(set.query(q), PdqHash.DISTANCE);
    }
}
