package org.rowan.engine.plan.simulate;

import java.util.List;
import java.util.Map;
import org.rowan.engine.plan.Step;

/**
 * What one run of one policy came to. Times of cases are those of the measured year.
 *
 * @param harmDays harm-days averted by what was completed in the measured year
 * @param harmDaysByReferral of these, by referrals to social care
 * @param children children protected: live cases ended by action at least seven days before their
 *     own end
 * @param hoursPaid officer-hours of the measured year, the duty desk's included
 * @param hoursPaidInAll of the whole run
 * @param hoursSpentInAll worked in the whole run
 * @param hoursByStep worked in the whole run, by step
 * @param deskShare share of the duty desk's hours that were worked
 * @param cases cases that came in the whole run
 * @param acted of these, closed by action
 * @param referredOnly not closed, but the child was referred to social care
 * @param open neither
 * @param files files opened for them, more than cases where referrals are not linked
 * @param unseen files that no person looked at within fourteen days
 * @param expired identifications that were not tried before the provider's retention ended
 * @param dangerMinutes minutes until seen, of every case whose sender states danger
 * @param dangerFitMinutes of these, those of cases that came while the lane fitted the desk's hours
 * @param dangerOverMinutes of these, those of cases that came while it did not
 * @param alarm when the danger lane did not fit the duty desk's hours
 * @param items files of the measured year that were to be seen
 * @param notSeen those of them that no person looked at within the time of their level
 * @param liveDays days until the first act, of every case in which a child is being harmed;
 *     infinite when never
 * @param groups children reached, by group
 */
public record RunResult(
        double harmDays,
        double harmDaysByReferral,
        double children,
        double hoursPaid,
        double hoursPaidInAll,
        double hoursSpentInAll,
        Map<Step, Double> hoursByStep,
        double deskShare,
        int cases,
        int acted,
        int referredOnly,
        int open,
        int files,
        int unseen,
        int expired,
        List<Double> dangerMinutes,
        List<Double> dangerFitMinutes,
        List<Double> dangerOverMinutes,
        Alarm alarm,
        int items,
        List<NotSeen> notSeen,
        List<Double> liveDays,
        Map<String, Group> groups) {

    public RunResult {
        hoursByStep = Map.copyOf(hoursByStep);
        dangerMinutes = List.copyOf(dangerMinutes);
        dangerFitMinutes = List.copyOf(dangerFitMinutes);
        dangerOverMinutes = List.copyOf(dangerOverMinutes);
        notSeen = List.copyOf(notSeen);
        liveDays = List.copyOf(liveDays);
    }

    /**
     * When the danger lane did not fit the duty desk's hours, and how long its cases waited then.
     *
     * @param days days of the measured year on which it did not, at some moment
     * @param alarmedDays how long it did not, in days
     * @param longestDays the longest time without a break
     * @param begunAfterDays of every case that stood in the lane then and was acted on or referred:
     *     days from entering the lane until that was begun
     * @param waitingDays of every one on which nothing had been begun when the run ended, and that
     *     still needed hours: days since it entered the lane
     */
    public record Alarm(
            int days,
            double alarmedDays,
            double longestDays,
            List<Double> begunAfterDays,
            List<Double> waitingDays) {
        public Alarm {
            begunAfterDays = List.copyOf(begunAfterDays);
            waitingDays = List.copyOf(waitingDays);
        }
    }

    /**
     * The live cases of one group.
     *
     * @param live how many there were
     * @param reached how many had a first act within ninety days
     * @param days days until the first act of those reached, summed
     */
    public record Group(int live, int reached, double days) {
        Group plus(Group other) {
            return new Group(live + other.live, reached + other.reached, days + other.days);
        }
    }
}
