package org.rowan.engine.rank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy makes of a case's facts; advice to a named person, never a decision.
 *
 * @param lane the lane
 * @param laneRule name of the rule that put it there
 * @param laneText why, in words
 * @param scored whether the case has an offender-related score at all
 * @param level the level; {@code LOW} when not scored; never the officer's own, which is another
 *     estimate
 * @param urgencyBits log2 odds that a child can be protected by acting now; 0 when not scored
 * @param referralBits the same from what the referrals say alone
 * @param completeness 0 to 1, apart from urgency on purpose
 * @param dueHours hours within which to act: by lane or level, and no later than the officer's own
 *     level allows
 * @param reasons the waterfall, strongest first
 * @param missing what is missing, in words
 * @param wouldChange what would move the case to another level, in words
 * @param nextEnquiry the best next step, or null when none applies
 */
public record Assessment(
        Lane lane,
        String laneRule,
        String laneText,
        boolean scored,
        Level level,
        double urgencyBits,
        double referralBits,
        double completeness,
        double dueHours,
        List<Reason> reasons,
        List<String> missing,
        List<String> wouldChange,
        @Nullable NextEnquiry nextEnquiry) {

    public Assessment {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        wouldChange = List.copyOf(wouldChange);
    }
}
