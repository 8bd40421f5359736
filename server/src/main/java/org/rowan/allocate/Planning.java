package org.rowan.allocate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Capacity;

/** What a manager may ask: who works how much, and what those hours buy. */
public interface Planning {
    /** Share of the hours that is protected for slow cases. */
    double HARD_SHARE = 0.1;

    /** Everybody on the roster, by name. */
    List<RosterLine> roster();

    /**
     * Puts an officer on the roster, or changes the hours; 0 hours takes the officer off the plan.
     *
     * @throws org.rowan.kernel.UnusableInput when the hours are negative or more than a week has
     */
    void setHours(
            String officer, @Nullable String team, double hoursPerWeek, boolean duty, String by);

    /** The hours of the roster for so many weeks; the duty desk's are reserved for danger. */
    Capacity capacity(double weeks);

    /** Plans all open cases anew at this capacity. */
    ManagerPlan plan(Capacity capacity);

    /**
     * Cases the officer holds, or opened first, that went to another lane; until marked as read.
     */
    List<LaneNotice> notices(String officer);

    /** Marks one of the officer's notices as read. */
    void read(long notice, String officer);

    /** One officer's hours. */
    record RosterLine(String officer, @Nullable String team, double hoursPerWeek, boolean duty) {}
}
