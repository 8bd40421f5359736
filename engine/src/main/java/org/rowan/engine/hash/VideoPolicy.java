package org.rowan.engine.hash;

/**
 * When two videos are called the same.
 *
 * @param frameDistance the greatest distance of two frames that count as the same, 0 to 256
 * @param minimumQuality frames below it do not count, 0 to 100
 * @param queryPercent how much of the query must be found in the listed video, 0 to 100
 * @param listedPercent how much of the listed video must be found in the query, 0 to 100
 */
public record VideoPolicy(
        int frameDistance, int minimumQuality, double queryPercent, double listedPercent) {
    /**
     * What python-threatexchange 1.2 does: distance 31, quality 50, four fifths of the query, any
     * share of the listed video. A short excerpt of a listed video matches, a long video that
     * contains a listed clip does not; turn the percentages round for the opposite.
     */
    public static final VideoPolicy DEFAULT =
            new VideoPolicy(PdqHash.DISTANCE, PdqHash.LOW_QUALITY, 80, 0);
}
