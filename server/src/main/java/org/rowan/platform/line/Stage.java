package org.rowan.platform.line;

import java.util.List;

/**
 * One stop of the line: takes subjects (referrals or cases, by number) and stores what it found out
 * about them.
 *
 * <p>A stage must be idempotent: the same subject may come again after a crash, a correction or a
 * change of policy.
 */
public interface Stage {

    /** The stage's name in {@code platform.task}. */
    String name();

    /** How many subjects one transaction may hold, at least 1. */
    default int batch() {
        return 100;
    }

    /**
     * Whether only one worker in all processes may run at a time, in the order in which the tasks
     * were written; true where two workers could not see each other's uncommitted rows.
     */
    default boolean alone() {
        return false;
    }

    /**
     * Works on the subjects and writes results, audit and next tasks, all in the transaction that
     * is open when it is called. An exception rolls the batch back; its subjects are then tried one
     * at a time.
     *
     * @param subjects distinct numbers in the order in which their tasks were written
     */
    void work(List<Long> subjects);
}
