package org.rowan.bench.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.rowan.testkit.generate.GeneratedReferral;
import org.rowan.testkit.generate.ReferralGenerator;

/** Files many referrals over several connections at once. */
public final class FileReferrals {
    private FileReferrals() {}

    /**
     * What was filed.
     *
     * @param referrals how many, each acknowledged
     * @param requests how many requests that took
     * @param files how many files
     * @param seconds from the first request to the last answer
     */
    public record Filed(long referrals, long requests, long files, double seconds) {}

    /**
     * Files the generator's first referrals in about their order.
     *
     * @param progress told now and then how many are filed
     */
    public static Filed file(
            ReferralGenerator generator,
            long count,
            int connections,
            String address,
            String sender,
            String password,
            LongConsumer progress)
            throws InterruptedException {
        return file(generator::referral, count, connections, address, sender, password, progress);
    }

    /**
     * Files the referrals 0 to {@code count - 1} of any source that several threads may ask.
     *
     * @param progress told now and then how many are filed
     */
    public static Filed file(
            LongFunction<GeneratedReferral> source,
            long count,
            int connections,
            String address,
            String sender,
            String password,
            LongConsumer progress)
            throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong();
        AtomicLong requests = new AtomicLong();
        AtomicLong files = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(
                        threads.submit(() -> {
                            try (FilingClient client =
                                    new FilingClient(address, sender, password)) {
                                long index = next.getAndIncrement();
                                while (index < count) {
                                    GeneratedReferral referral = source.apply(index);
                                    client.file(referral);
                                    files.addAndGet(referral.files().size());
                                    long now = done.incrementAndGet();
                                    if (now % 100 == 0) {
                                        progress.accept(now);
                                    }
                                    index = next.getAndIncrement();
                                }
                                requests.addAndGet(client.requests());
                            }
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                await(one);
            }
        }
        return new Filed(count, requests.get(), files.get(), (System.nanoTime() - start) / 1e9);
    }

    private static void await(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io.getMessage(), io);
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
