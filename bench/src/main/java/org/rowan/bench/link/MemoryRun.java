package org.rowan.bench.link;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Outcome;
import org.rowan.engine.link.measure.Accuracy;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.link.model.ModelFiles;

/**
 * One run in memory: so many referrals stored, then as many again as are timed, one by one.
 *
 * @param perSecond referrals linked a second while timed, by the clock on the wall
 * @param perProcessorSecond the same by the processor time of the linking thread, the making of
 *     referrals included
 * @param loadedPerSecond referrals linked a second from the first one to the last stored
 * @param p50 median milliseconds of one referral
 * @param p99 ninety-ninth percentile in milliseconds
 * @param accuracy of all referrals
 * @param wrong accounts joined to a person most of whose accounts are another human's, per 10,000
 *     referrals
 * @param megabytes heap in use at the end
 * @param events how many of each kind
 */
record MemoryRun(
        double perSecond,
        double perProcessorSecond,
        double loadedPerSecond,
        double p50,
        double p99,
        Accuracy accuracy,
        double wrong,
        double megabytes,
        Map<String, Long> events) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static MemoryRun of(long stored, int timed, long seed, PrintWriter progress) {
        LinkModel model = ModelFiles.shipped(ModelFiles.REFERRALS);
        InMemoryLinkStore store = new InMemoryLinkStore();
        Linker linker = new Linker(model, store);
        InventedReferrals referrals =
                new InventedReferrals(seed, (int) Math.max(50, stored * 43 / 100));
        Map<String, Long> events = new HashMap<>();
        long began = System.nanoTime();
        for (long i = 1; i <= stored; i++) {
            count(events, linker.insert(referrals.observation(i)));
            if (i % 200_000 == 0) {
                progress.println("stored " + i + " of " + stored + " referrals");
                progress.flush();
            }
        }
        double loading = (System.nanoTime() - began) / 1e9;
        double[] took = new double[timed];
        double total = 0;
        long busy = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < timed; i++) {
            Observation observation = referrals.observation(stored + 1 + i);
            long start = System.nanoTime();
            Outcome outcome = linker.insert(observation);
            took[i] = (System.nanoTime() - start) / 1e6;
            total += took[i];
            count(events, outcome);
        }
        double processor = (THREADS.getCurrentThreadCpuTime() - busy) / 1e9;
        Arrays.sort(took);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        double megabytes = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        Map<String, String> truth = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (long i = 1; i <= stored + timed; i++) {
            truth.put(Long.toString(i), Integer.toString(referrals.person(i)));
            found.put(Long.toString(i), Long.toString(store.personOf(i)));
        }
        return new MemoryRun(
                timed / (total / 1e3),
                timed / processor,
                stored / loading,
                took[timed / 2],
                took[(int) (timed * 0.99)],
                Accuracy.of(truth, found),
                wrong(truth, found) * 1e4 / (stored + timed),
                megabytes,
                events);
    }

    private static void count(Map<String, Long> events, Outcome outcome) {
        for (LinkEvent event : outcome.events()) {
            events.merge(event.getClass().getSimpleName(), 1L, Long::sum);
        }
    }

    /** Rows that are in a person's minority: each an innocent account attached to someone else. */
    private static double wrong(Map<String, String> truth, Map<String, String> found) {
        Map<String, Map<String, Long>> persons = new HashMap<>();
        found.forEach((row, person) ->
                persons.computeIfAbsent(person, absent -> new HashMap<>())
                        .merge(truth.getOrDefault(row, ""), 1L, Long::sum));
        double wrong = 0;
        for (Map<String, Long> humans : persons.values()) {
            long most = humans.values().stream().mapToLong(Long::longValue).max().orElse(0);
            wrong += humans.values().stream().mapToLong(Long::longValue).sum() - most;
        }
        return wrong;
    }
}
