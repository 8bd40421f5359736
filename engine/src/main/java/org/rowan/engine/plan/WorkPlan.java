package org.rowan.engine.plan;

import java.util.List;

/**
 * All open cases in the order in which they should be worked.
 *
 * @param works in order of place
 * @param price harm-days an officer-hour averts at the margin: the index of the last case that
 *     capacity reaches
 * @param dangerHours hours the immediate danger lane would take
 * @param dangerFits whether they fit the hours reserved for it
 * @param missed harm-days expected to be averted by the courses that capacity does not reach
 */
public record WorkPlan(
        List<PlannedWork> works,
        double price,
        double dangerHours,
        boolean dangerFits,
        double missed) {
    public WorkPlan {
        works = List.copyOf(works);
    }
}
