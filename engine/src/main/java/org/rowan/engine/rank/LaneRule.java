package org.rowan.engine.rank;

/**
 * A rule that puts a case in a lane; the first whose condition holds decides.
 *
 * @param lane the lane
 * @param name its name in the policy
 * @param text why, in words
 * @param scored whether the case gets an offender-related score at all
 * @param dueHours hours from assessment within which a person acts whatever the level; 0 when the
 *     level decides
 * @param enquiry name of the enquiry that comes first in such a case as long as it applies; empty
 *     when the most valuable does
 * @param condition when it applies
 */
public record LaneRule(
        Lane lane,
        String name,
        String text,
        boolean scored,
        double dueHours,
        String enquiry,
        Condition condition) {}
