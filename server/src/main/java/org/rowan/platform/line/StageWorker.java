package org.rowan.platform.line;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The thread of one stage: works while there are tasks, else waits to be woken. */
final class StageWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StageWorker.class);
    private static final long LOOK_AGAIN_MS = 500;

    private final Stage stage;
    private final ClaimBatch claim;
    private final Signals signals;
    private volatile boolean running = true;

    StageWorker(Stage stage, ClaimBatch claim, Signals signals) {
        this.stage = stage;
        this.claim = claim;
        this.signals = signals;
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (workOnce() == 0) {
                    signals.await(stage.name(), LOOK_AGAIN_MS);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (Throwable databaseAway) {
                // Errors too: a thread that ended would leave its stage standing still for ever.
                LOG.warn(
                        "stage {} cannot reach its queue and tries again: {}",
                        stage.name(),
                        databaseAway.getClass().getSimpleName());
                rest();
            }
        }
    }

    void stop() {
        running = false;
        signals.wake(stage.name());
    }

    private int workOnce() {
        try {
            return claim.run(stage, stage.batch());
        } catch (RuntimeException | Error batchFailed) {
            LOG.warn(
                    "stage {} failed on a batch, which is tried one by one: {}",
                    stage.name(),
                    batchFailed.getClass().getSimpleName());
            return oneAtATime();
        }
    }

    /** One bad subject must not hold up the others of its batch. */
    private int oneAtATime() {
        int tried = 0;
        for (int i = 0; i < stage.batch() && running; i++) {
            try {
                if (claim.run(stage, 1) == 0) {
                    break;
                }
            } catch (DataAccessResourceFailureException
                    | CannotCreateTransactionException databaseAway) {
                throw databaseAway; // No subject's fault, so none loses an attempt by it.
            } catch (RuntimeException | Error failed) {
                LOG.warn(
                        "stage {} failed on a subject, which is put off",
                        stage.name(),
                        Redacted.of(failed));
                claim.postpone(stage, failed);
            }
            tried++;
        }
        return tried;
    }

    private void rest() {
        try {
            signals.await(stage.name(), LOOK_AGAIN_MS);
        } catch (InterruptedException stop) {
            running = false;
        }
    }
}
