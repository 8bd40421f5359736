package org.rowan.match.media;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kills a child process, and thereby frees who reads from it, when its time is up. */
final class Deadline {
    private static final ScheduledExecutorService TIMER =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("decoder-deadlines").daemon().unstarted(task));

    private final AtomicBoolean passed;
    private final ScheduledFuture<?> kill;

    private Deadline(AtomicBoolean passed, ScheduledFuture<?> kill) {
        this.passed = passed;
        this.kill = kill;
    }

    static Deadline start(Process process, Duration limit) {
        AtomicBoolean passed = new AtomicBoolean();
        return new Deadline(
                passed,
                TIMER.schedule(
                        () -> {
                            passed.set(true);
                            process.destroyForcibly();
                        },
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS));
    }

    boolean passed() {
        return passed.get();
    }

    void cancel() {
        kill.cancel(false);
    }
}
