package org.rowan.bench.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.context.SmartLifecycle;

/** Lets the workers of the line loose on everything that waits, and watches each stage. */
final class RunTheLine {
    /** The stages between a finished referral and its place in the queue. */
    static final Set<String> TO_THE_QUEUE = Set.of("match", "link", "cases", "assess", "allocate");

    private static final long LOOK_AGAIN_MS = 200;

    private RunTheLine() {}

    /**
     * What running took.
     *
     * @param ranked seconds until nothing waited between intake and queue for the first time
     * @param quiet seconds until nothing waited at all, pictures that are decoded in the meantime
     *     included
     */
    record Run(double ranked, double quiet, List<MeasuredStage> stages) {}

    /** Runs until nothing waits; {@code progress} hears what waits about every five seconds. */
    static Run run(RowanContext rooms, Consumer<Map<String, Long>> progress)
            throws InterruptedException {
        Line line = rooms.get(Line.class);
        List<MeasuredStage> stages =
                rooms.all(Stage.class).stream().map(MeasuredStage::new).toList();
        SmartLifecycle workers = line.workers(List.copyOf(stages));
        long start = System.nanoTime();
        workers.start();
        try {
            TaskQueue queue = line.queue();
            List<String> all = stages.stream().map(Stage::name).toList();
            double ranked = 0;
            for (int looks = 0; ranked == 0 || queue.isWaiting(all); looks++) {
                if (ranked == 0 && !queue.isWaiting(TO_THE_QUEUE)) {
                    ranked = seconds(start);
                }
                if (looks % 50 == 0) {
                    progress.accept(queue.waiting());
                }
                Thread.sleep(LOOK_AGAIN_MS);
            }
            return new Run(ranked, seconds(start), stages);
        } finally {
            workers.stop();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
