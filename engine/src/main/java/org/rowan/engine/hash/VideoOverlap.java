package org.rowan.engine.hash;

/**
 * How much of two videos is the same.
 *
 * @param queryPercent the share of the query's frames found in the listed video, 0 to 100
 * @param listedPercent the share of the listed video's frames found in the query, 0 to 100
 */
public record VideoOverlap(double queryPercent, double listedPercent) {
    /** Whether both shares reach what the policy asks, and there is any overlap at all. */
    public boolean isMatch(VideoPolicy policy) {
        return queryPercent > 0
                && queryPercent >= policy.queryPercent()
                && listedPercent >= policy.listedPercent();
    }
}
