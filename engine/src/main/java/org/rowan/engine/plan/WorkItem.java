package org.rowan.engine.plan;

/**
 * One open case brought to the plan.
 *
 * @param id the room's own name for it
 * @param open what is believed, done and still possible
 * @param danger it is in the immediate danger lane, which nothing outranks
 * @param hard it is slow by its nature (unidentified, abroad, encrypted) and competes for the
 *     protected share as well
 * @param dueInDays days until it is due, negative when overdue; orders the danger lane and breaks
 *     ties
 */
public record WorkItem(String id, OpenCase open, boolean danger, boolean hard, double dueInDays) {}
