package org.rowan.platform.line;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims a batch of a stage's tasks and has it worked on in one transaction. */
final class ClaimBatch {
    /**
     * A task that never failed is due at once, and one put off for longer than any task is put off
     * was written before the clock was set back: neither waits for the clock to catch up.
     */
    private static final String DUE =
            " (attempt = 0 or not_before <= now() or not_before > now() + interval '5 minutes') ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClaimBatch(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Works on up to {@code limit} tasks.
     *
     * @return how many tasks were done; 0 when none was there or another process holds the stage's
     *     lease
     */
    int run(Stage stage, int limit) {
        Integer done =
                transaction.execute(status -> {
                    if (stage.alone() && !lease(stage)) {
                        return 0;
                    }
                    List<Long> claimed = claim(stage, limit);
                    if (!claimed.isEmpty()) {
                        stage.work(List.copyOf(new LinkedHashSet<>(claimed)));
                    }
                    return claimed.size();
                });
        return done == null ? 0 : done;
    }

    /**
     * The lease lasts exactly as long as the transaction, so a process that dies frees it at once
     * and one that merely hangs cannot write after another has taken over.
     */
    private boolean lease(Stage stage) {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended('rowan.stage.' || ?, 0))")
                .param(stage.name())
                .query((row, i) -> row.getBoolean(1))
                .single();
    }

    /** Deletes at once, so that nobody may take a task being worked on for one that still waits. */
    private List<Long> claim(Stage stage, int limit) {
        return jdbc.sql(
                        """
                        with claimed as (
                            delete from platform.task where id in (
                                select id from platform.task
                                where stage = ? and attempt < ? and %s
                                order by id limit ? for update skip locked)
                            returning id, subject)
                        select subject from claimed order by id\
                        """
                                .formatted(DUE))
                .params(stage.name(), TaskQueue.ATTEMPTS, limit)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /**
     * Puts the oldest task off after a failure: 1, 4, 16, 64, 256 seconds, then it waits for a
     * person.
     */
    void postpone(Stage stage, Throwable problem) {
        jdbc.sql(
                        """
                        update platform.task
                        set attempt = attempt + 1, not_before = now() + interval '1 second' * power(4, attempt), problem = ?
                        where id = (select id from platform.task
                            where stage = ? and attempt < ? and %s order by id limit 1 for update skip locked)\
                        """
                                .formatted(DUE))
                .params(problem.getClass().getSimpleName(), stage.name(), TaskQueue.ATTEMPTS)
                .update();
    }
}
