package org.rowan.engine.link.model;

/**
 * When observations join and stay together, in bits.
 *
 * @param join the best pair must reach this for two groups to join
 * @param keep the best pair must reach this for a group to stay together; at most {@code join}
 *     (hysteresis)
 * @param joinAverage the average over all pairs across must reach this to join
 * @param keepAverage the same to stay
 * @param observed comparisons that must have been possible, at least, for a pair to count as a best
 *     pair
 * @param clip a pair's bits count in an average between −clip and +clip
 * @param sample members of a group compared at most; above it a fixed sample stands for the group
 */
public record Thresholds(
        double join,
        double keep,
        double joinAverage,
        double keepAverage,
        int observed,
        double clip,
        int sample) {}
