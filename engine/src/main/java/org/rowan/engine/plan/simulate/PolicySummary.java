package org.rowan.engine.plan.simulate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.Step;

/**
 * What one policy came to over all seeds.
 *
 * @param policy which
 * @param harmDays harm-days averted per 1,000 officer-hours paid
 * @param harmDaysByReferral of these, by referrals to social care alone
 * @param children children protected per 1,000 officer-hours paid
 * @param gapClosed (policy − four-level-fifo) / (informed-bound − four-level-fifo) of the
 *     harm-days; none where the two ends do not differ
 * @param gapToVisible the same towards informed-visible
 * @param timesFifo harm-days as a multiple of those of fifo
 * @param danger minutes until cases whose sender states danger were seen
 * @param dangerLate of these, the share not seen within sixty minutes
 * @param dangerWhileFits the same, of cases that came while the danger lane fitted the desk's hours
 * @param dangerWhileOver the same, of cases that came while it did not
 * @param alarm when the lane did not fit, and what waited then
 * @param looks which items a person looked at within the time of their level, and which not
 * @param liveDays days until the first act for cases in which a child is being harmed; infinite
 *     when never
 * @param liveWithin share of them with a first act within 1, 7, 14, 30 and 90 days
 * @param unseen files a year that no person looked at within fourteen days
 * @param expired identifications a run that were not tried in time
 * @param openShare share of cases neither acted on nor referred when the run ended
 * @param deskShare share of the duty desk's hours that were worked
 * @param hoursShare share of the hours paid, by step
 * @param groups live cases by age band, difficulty and completeness: share reached within ninety
 *     days, mean days until then
 */
public record PolicySummary(
        Policy policy,
        Interval harmDays,
        Interval harmDaysByReferral,
        Interval children,
        @Nullable Interval gapClosed,
        @Nullable Interval gapToVisible,
        Interval timesFifo,
        Times danger,
        double dangerLate,
        Times dangerWhileFits,
        Times dangerWhileOver,
        Alarm alarm,
        Looks looks,
        Times liveDays,
        Map<Integer, Double> liveWithin,
        double unseen,
        double expired,
        double openShare,
        double deskShare,
        Map<Step, Double> hoursShare,
        Map<String, RunResult.Group> groups) {

    /**
     * When the danger lane did not fit the duty desk's hours of the coming week.
     *
     * @param daysPerYear days on which the alarm rang
     * @param share share of all time in which the lane did not fit, 0 to 1
     * @param longestDays the longest time without a break, over all seeds
     * @param casesPerYear cases that stood in the lane then
     * @param begunAfterDays of those acted on or referred: days from entering the lane until then
     * @param waitingPerYear of the others, those still waiting for it when the run ended
     * @param longestWaitDays the longest of these waits so far, over all seeds; 0 where none waits
     */
    public record Alarm(
            double daysPerYear,
            double share,
            double longestDays,
            double casesPerYear,
            Times begunAfterDays,
            double waitingPerYear,
            double longestWaitDays) {}

    /**
     * Every item of the measured year: seen by a person within the time of its level (a stated
     * danger within fifteen minutes), or listed.
     *
     * @param itemsPerYear all of them
     * @param inTimePerYear seen in time
     * @param listed items a year that were not, by what became of them: all those not in time
     * @param groups the listed ones by {@code lane}, {@code level} and {@code age band}, a year
     */
    public record Looks(
            double itemsPerYear,
            double inTimePerYear,
            Map<NotSeen.Fate, Double> listed,
            Map<String, Map<String, Double>> groups) {
        /** Items a year that are listed by name. */
        public double listedPerYear() {
            return listed.values().stream().mapToDouble(x -> x).sum();
        }
    }

    /** Times of many cases: how many, the median, the 95th and 99th percentile, the longest. */
    public record Times(int count, double median, double p95, double p99, double max) {
        static Times of(double... sorted) {
            return sorted.length == 0
                    ? new Times(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                    : new Times(
                            sorted.length,
                            at(sorted, .5),
                            at(sorted, .95),
                            at(sorted, .99),
                            sorted[sorted.length - 1]);
        }

        private static double at(double[] sorted, double share) {
            return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }
}
