package org.rowan.platform.line;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of the line, kept in PostgreSQL so that a task is as durable as what caused it. */
public final class TaskQueue {
    /** After so many failed attempts a task stops being tried and waits for a person. */
    public static final int ATTEMPTS = 6;

    private final JdbcClient jdbc;
    private final Signals signals;

    TaskQueue(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    /** Writes a task in the current transaction and wakes the stage once that commits. */
    public void enqueue(String stage, long subject) {
        jdbc.sql("insert into platform.task (stage, subject) values (?, ?)")
                .params(stage, subject)
                .update();
        wakeAfterCommit(stage);
    }

    /** Writes a task for each subject in the current transaction, in the order given. */
    public void enqueueAll(String stage, Collection<Long> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "insert into platform.task (stage, subject) select ?, s from unnest(?) with ordinality as u(s, o) order by o")
                .params(stage, subjects.toArray(Long[]::new))
                .update();
        wakeAfterCommit(stage);
    }

    /** How many tasks wait, by stage; those that wait for a person are not counted. */
    public Map<String, Long> waiting() {
        Map<String, Long> byStage = new LinkedHashMap<>();
        jdbc.sql(
                        "select stage, count(*) n from platform.task where attempt < ? group by stage order by stage")
                .param(ATTEMPTS)
                .query((row, i) -> byStage.put(row.getString("stage"), row.getLong("n")))
                .list();
        return byStage;
    }

    /**
     * Whether any of these stages has a task; those that wait for a person are not counted. Costs
     * little however much waits.
     */
    public boolean isWaiting(Collection<String> stages) {
        return jdbc.sql(
                        "select exists (select 1 from platform.task where stage = any(?) and attempt < ?)")
                .params(stages.toArray(String[]::new), ATTEMPTS)
                .query(Boolean.class)
                .single();
    }

    /** Tasks that failed too often, oldest first. */
    public List<StuckTask> stuck(int limit) {
        return jdbc.sql(
                        "select id, stage, subject, attempt, created, problem from platform.task where attempt >= ? order by id limit ?")
                .params(ATTEMPTS, limit)
                .query((row, i) ->
                        new StuckTask(
                                row.getLong("id"),
                                row.getString("stage"),
                                row.getLong("subject"),
                                row.getInt("attempt"),
                                row.getTimestamp("created").toInstant(),
                                row.getString("problem")))
                .list();
    }

    /** Tries every stuck task of a stage again. */
    public int retry(String stage) {
        int retried =
                jdbc.sql(
                                "update platform.task set attempt = 0, not_before = now() where stage = ? and attempt >= ?")
                        .params(stage, ATTEMPTS)
                        .update();
        wakeAfterCommit(stage);
        return retried;
    }

    private void wakeAfterCommit(String stage) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            signals.wake(stage);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        signals.wake(stage);
                    }
                });
    }
}
