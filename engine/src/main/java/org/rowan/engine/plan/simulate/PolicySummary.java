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
        Times liveDays,
        Map<Integer, Double> liveWithin,
        double unseen,
        double expired,
        double openShare,
        double deskShare,
        Map<Step, Double> hoursShare,
        Map<String, RunResult.Group> groups) {

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
