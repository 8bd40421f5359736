package org.rowan.allocate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.CapacityCurve;
import org.rowan.engine.rank.Lane;

/**
 * What the hours there are buy, and what they do not.
 *
 * @param hours officer-hours in the weeks looked at
 * @param price harm-days that an officer-hour averts at the margin
 * @param dangerHours hours the immediate danger lane would take
 * @param dangerFits whether they fit the duty desk's hours; false is an alarm
 * @param missedHarmDays harm-days expected to be averted by work that the hours do not reach
 * @param loads one line for each lane
 * @param missed every open case that these hours do not reach by its due time, in the plan's order:
 *     what capacity does not buy
 * @param curve officer-hours to children reached in time and harm-days averted
 * @param first the cases that come first, in order
 */
public record ManagerPlan(
        double hours,
        double price,
        double dangerHours,
        boolean dangerFits,
        double missedHarmDays,
        List<LaneLoad> loads,
        List<MissedCase> missed,
        CapacityCurve curve,
        List<NextWork> first) {
    public ManagerPlan {
        loads = List.copyOf(loads);
        missed = List.copyOf(missed);
        first = List.copyOf(first);
    }

    /**
     * The load of one lane.
     *
     * @param cases open cases
     * @param hours officer-hours that the work worth doing would take
     * @param reached cases that the hours there are reach
     * @param notReached cases worth an hour that they do not reach
     * @param overdue cases past their due time
     */
    public record LaneLoad(
            Lane lane, long cases, double hours, long reached, long notReached, long overdue) {}

    /**
     * One case in the order of the plan.
     *
     * @param step what to do next, such as {@code identify}
     * @param reason why it stands there: {@code danger, danger-beyond-hours, hard-case-share} or
     *     {@code index}
     * @param harmDaysPerHour its index
     * @param hours officer-hours it is expected to take
     * @param officer who is proposed, or null
     * @param because why that officer, or why nobody
     * @param force whose it is; empty when not known yet
     */
    public record NextWork(
            String caseId,
            String step,
            String reason,
            double harmDaysPerHour,
            double hours,
            @Nullable String officer,
            String because,
            String force) {}

    /** Of those that are missed, the ones that no person who decides has opened either. */
    @JsonIgnore
    public long missedUnseen() {
        return missed.stream().filter(one -> one.seen() == null).count();
    }

    /** The same plan with a proposal for each of the first cases. */
    ManagerPlan sharedOut(ShareOut share, Map<String, ShareOut.Wanted> needs) {
        List<NextWork> known =
                first.stream().filter(one -> needs.containsKey(one.caseId())).toList();
        List<ShareOut.Wanted> wanted = new ArrayList<>();
        known.forEach(one -> wanted.add(with(needs, one)));
        List<ShareOut.Proposed> proposed = share.of(wanted);
        List<NextWork> shared = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            NextWork one = known.get(i);
            shared.add(
                    new NextWork(
                            one.caseId(),
                            one.step(),
                            one.reason(),
                            one.harmDaysPerHour(),
                            one.hours(),
                            proposed.get(i).officer(),
                            proposed.get(i).why(),
                            wanted.get(i).force()));
        }
        return new ManagerPlan(
                hours,
                price,
                dangerHours,
                dangerFits,
                missedHarmDays,
                loads,
                missed,
                curve,
                shared);
    }

    private static ShareOut.Wanted with(Map<String, ShareOut.Wanted> needs, NextWork one) {
        ShareOut.Wanted need = Objects.requireNonNull(needs.get(one.caseId()));
        return new ShareOut.Wanted(
                need.caseId(), need.lane(), one.hours(), need.media(), need.force(), need.holder());
    }
}
