package org.rowan.platform.line;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The line of one process: its queue, and the workers that empty it. */
public final class Line {
    private final Signals signals = new Signals();
    private final TaskQueue queue;
    private final ClaimBatch claim;

    public Line(JdbcClient jdbc, PlatformTransactionManager transactions) {
        queue = new TaskQueue(jdbc, signals);
        claim = new ClaimBatch(jdbc, new TransactionTemplate(transactions));
    }

    public TaskQueue queue() {
        return queue;
    }

    /** One worker for each stage, running between start and stop. */
    public SmartLifecycle workers(List<Stage> stages) {
        return new StageRunner(stages, claim, signals);
    }

    /** Works in the calling thread until no stage finds anything to do, for tests and commands. */
    public void drain(List<Stage> stages) {
        boolean worked;
        do {
            worked = false;
            for (Stage stage : stages) {
                worked |= claim.run(stage, stage.batch()) > 0;
            }
        } while (worked);
    }
}
