package org.rowan.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.stats.Reliability;

/**
 * How well the ranking agrees with what came of cases, how far its inputs moved, and who waits.
 *
 * @param at when it was computed
 * @param outcomes what came of closed cases
 * @param estimates reliability of each estimate; none while there are not enough outcomes
 * @param drifts how far inputs and scores moved
 * @param waits time to the first human action, by group
 */
public record CalibrationReport(
        Instant at,
        Outcomes outcomes,
        List<Estimate> estimates,
        List<Moved> drifts,
        List<Wait> waits) {
    /** Fewer outcomes than this say nothing about a ranking. */
    public static final int ENOUGH = 50;

    /** A group smaller than this is not shown. */
    public static final int SMALLEST = 5;

    public CalibrationReport {
        estimates = List.copyOf(estimates);
        drifts = List.copyOf(drifts);
        waits = List.copyOf(waits);
    }

    /**
     * What came of closed cases.
     *
     * @param told how many outcomes tell whether a child could be protected
     * @param came of these, in how many one was
     * @param silent how many outcomes do not tell, such as a package sent
     * @param drawn low-ranked cases drawn for the audit sample
     * @param drawnTold of these, how many have an outcome that tells
     */
    public record Outcomes(long told, long came, long silent, long drawn, long drawnTold) {}

    /**
     * The reliability of one estimate; estimates are never mixed.
     *
     * @param name {@code referral-only} or {@code enriched}
     * @param corrected whether drawn cases stand for those that were not worked
     */
    public record Estimate(String name, boolean corrected, Reliability table) {}

    /**
     * How far one input or score moved.
     *
     * @param before cases opened in the 90 days before the last 30
     * @param now cases opened in the last 30 days
     * @param psi population stability index; null when there are too few cases
     * @param byChance what chance alone would give
     */
    public record Moved(String what, long before, long now, @Nullable Double psi, double byChance) {
        private static final double LOOK = 0.1;
        private static final double SHIFTED = 0.25;

        /** What it means, by the usual convention. */
        public String reading() {
            if (psi == null) {
                return "too few cases";
            }
            if (psi < Math.max(LOOK, 2 * byChance)) {
                return "stable";
            }
            return psi < SHIFTED ? "worth a look" : "moved";
        }
    }

    /**
     * How long one group waits for a person to act.
     *
     * @param by {@code channel, platform, completeness} or {@code child's age}
     * @param cases how many; null when the group is too small to be shown
     * @param acted share of them on which a person acted; null when too small
     * @param median hours from receipt to the first act, of those acted on; null when too small
     * @param ninth hours within which nine in ten of them were acted on; null when too small
     */
    public record Wait(
            String by,
            String group,
            @Nullable Long cases,
            @Nullable Double acted,
            @Nullable Double median,
            @Nullable Double ninth) {}
}
