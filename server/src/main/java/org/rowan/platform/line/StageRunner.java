package org.rowan.platform.line;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Starts one worker for each stage when the server starts, and stops them before the database goes
 * away.
 */
final class StageRunner implements SmartLifecycle {
    private final List<Stage> stages;
    private final ClaimBatch claim;
    private final Signals signals;
    private final List<StageWorker> workers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    StageRunner(List<Stage> stages, ClaimBatch claim, Signals signals) {
        this.stages = List.copyOf(stages);
        this.claim = claim;
        this.signals = signals;
    }

    @Override
    public synchronized void start() {
        for (Stage stage : stages) {
            StageWorker worker = new StageWorker(stage, claim, signals);
            workers.add(worker);
            threads.add(Thread.ofPlatform().name("stage-" + stage.name()).daemon().start(worker));
        }
        running = true;
    }

    @Override
    public synchronized void stop() {
        workers.forEach(StageWorker::stop);
        for (Thread thread : threads) {
            try {
                thread.join(10_000);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
        threads.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
