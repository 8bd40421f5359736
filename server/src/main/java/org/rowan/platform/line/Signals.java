package org.rowan.platform.line;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a stage of this process at once; stages of other processes notice at their next look. */
final class Signals {
    private final Map<String, Semaphore> byStage = new ConcurrentHashMap<>();

    void wake(String stage) {
        Semaphore signal = of(stage);
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void await(String stage, long milliseconds) throws InterruptedException {
        Semaphore signal = of(stage);
        if (signal.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private Semaphore of(String stage) {
        return byStage.computeIfAbsent(stage, name -> new Semaphore(0));
    }
}
