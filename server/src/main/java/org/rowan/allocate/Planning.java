package org.rowan.allocate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.likelihood.LikelihoodTable;
import org.rowan.engine.plan.Capacity;
import org.rowan.engine.plan.HardCaseShare;

/** What a manager may ask: who works how much, and what those hours buy. */
public interface Planning {
    /** Share of the hours that is protected for slow cases. */
    double HARD_SHARE = HardCaseShare.USUAL;

    /** What may lie behind a case, by the names of the effort table. */
    List<String> kinds();

    /**
     * How often facts are true, estimated anew from what closed cases turned out to be; changes
     * nothing.
     *
     * @param version the new table's name
     */
    LikelihoodTable estimateLikelihoods(String version);

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

    /**
     * One officer's place on the roster.
     *
     * @param team the team's name, or null
     * @param hoursPerWeek 0 takes the officer off the plan
     * @param duty whether the hours are the duty desk's, for immediate danger
     * @param skills of {@link Rostering#SKILLS}
     * @param area the force the officer works for, or null for every one
     * @param exposureHours hours with distressing material a week, at most
     */
    record RosterLine(
            String officer,
            @Nullable String team,
            double hoursPerWeek,
            boolean duty,
            List<String> skills,
            @Nullable String area,
            double exposureHours) {
        /** Hours of distressing material a week where nobody decided otherwise; an assumption. */
        public static final double USUAL_EXPOSURE = 6;

        public RosterLine {
            skills = List.copyOf(skills);
        }
    }
}
