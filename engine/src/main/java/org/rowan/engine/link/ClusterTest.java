package org.rowan.engine.link;

/**
 * How two groups fared when all their members were compared across.
 *
 * @param best the strongest pair across
 * @param weakest the weakest pair across
 * @param average bits on average, each pair clipped as the model says
 * @param pairs how many pairs were compared
 * @param bridge whether the groups hang together by a single pair
 * @param decision the human decision that forced the join; 0 when evidence did
 */
public record ClusterTest(
        Edge best, Edge weakest, double average, int pairs, boolean bridge, long decision) {}
