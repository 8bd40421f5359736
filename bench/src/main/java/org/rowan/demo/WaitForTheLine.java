package org.rowan.demo;

import java.util.Map;
import java.util.function.Consumer;
import org.rowan.platform.line.TaskQueue;

/** Waits until no stage of the line has anything left to do. */
public final class WaitForTheLine {
    private static final long LOOK_AGAIN_MS = 200;

    private WaitForTheLine() {}

    /** Waits; {@code progress} is told what waits, about once in two seconds. */
    public static void until(TaskQueue queue, Consumer<Map<String, Long>> progress)
            throws InterruptedException {
        int looks = 0;
        Map<String, Long> waiting = queue.waiting();
        while (!waiting.isEmpty()) {
            if (looks++ % 10 == 0) {
                progress.accept(waiting);
            }
            Thread.sleep(LOOK_AGAIN_MS);
            waiting = queue.waiting();
        }
    }
}
