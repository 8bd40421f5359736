package org.rowan.bench.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.rowan.platform.line.Stage;

/** A stage with a watch on it: how long it worked and on how many subjects. */
final class MeasuredStage implements Stage {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Stage stage;
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicLong processor = new AtomicLong();
    private final AtomicLong subjects = new AtomicLong();

    MeasuredStage(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return stage.name();
    }

    @Override
    public int batch() {
        return stage.batch();
    }

    @Override
    public boolean alone() {
        return stage.alone();
    }

    @Override
    public void work(List<Long> batch) {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        stage.work(batch);
        processor.addAndGet(THREADS.getCurrentThreadCpuTime() - used);
        nanoseconds.addAndGet(System.nanoTime() - start);
        subjects.addAndGet(batch.size());
    }

    /** Seconds at work, without claiming and committing. */
    double seconds() {
        return nanoseconds.get() / 1e9;
    }

    /**
     * Seconds of processor time in this process, which other programs disturb least; PostgreSQL's
     * share is not in it.
     */
    double processorSeconds() {
        return processor.get() / 1e9;
    }

    /** How many subjects it worked on; one that comes twice counts twice. */
    long subjects() {
        return subjects.get();
    }
}
