package org.rowan.bench.intake;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the heap five times a second and remembers the most that was used. */
final class HeapGauge implements AutoCloseable {
    private static final long LOOK_AGAIN_MS = 200;

    private final AtomicLong most = new AtomicLong();
    private final Thread looking =
            Thread.ofPlatform().daemon().name("heap-gauge").start(this::look);

    private void look() {
        try {
            while (true) {
                long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                most.accumulateAndGet(used, Math::max);
                Thread.sleep(LOOK_AGAIN_MS);
            }
        } catch (InterruptedException stop) {
            // Closing ends the looking.
        }
    }

    /** The most seen so far, in MiB, garbage included. */
    double mebibytes() {
        return most.get() / (1024.0 * 1024.0);
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
