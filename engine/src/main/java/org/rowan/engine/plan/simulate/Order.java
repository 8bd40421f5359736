package org.rowan.engine.plan.simulate;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Step;

/** A policy at work: which step a case needs next and which case comes first. One for each run. */
interface Order {
    /**
     * The next step for this case, {@link Step#WAIT} when the policy wants nothing more of it.
     *
     * @param otherwise at the duty desk the key of the case that would be taken instead, infinite
     *     when there is none; NaN in the office
     */
    Step next(CaseFile file, double now, double otherwise);

    /**
     * Where the case stands in the queue: smaller comes first. Never falls while nothing new is
     * known of the case.
     */
    double key(CaseFile file, double now);

    /** The key rises with time, so that an old one must be worked out again. */
    default boolean fades() {
        return false;
    }

    /**
     * Beyond what its sender states: whether the policy believes a child to be in danger now, so
     * that the desk may work it.
     */
    default boolean danger(CaseFile file) {
        return false;
    }

    /**
     * Whether the danger lane stands by due time while it fits the desk's hours, and by this order
     * only when it does not, as the plan has it; otherwise it always stands by this order.
     */
    default boolean laneByDueWhileItFits() {
        return false;
    }

    /** A step was begun that takes so many hours, for a case that stood at {@code key}. */
    default void begun(double key, Step step, double hours, double now) {}

    /** The order in which hard cases are drawn, none where no hours are protected for them. */
    default @Nullable Order hardCases() {
        return null;
    }

    /**
     * Officer-hours that the policy expects the action to take; infinite where it leaves nothing to
     * the desk.
     */
    default double actionHours(CaseFile file) {
        return Double.POSITIVE_INFINITY;
    }

    /** A case came in. */
    default void arrived(CaseFile file, double now) {}

    /** A case was closed by action: its truth is known from now on. */
    default void learned(CaseFile file, double now) {}
}
