package org.rowan.assess;

import org.rowan.engine.stats.Share;

/**
 * What came of one sender's urgent flags.
 *
 * @param sender the organisation
 * @param flagged referrals it marked urgent
 * @param confirmed the share that people confirmed, of those somebody has judged, with its doubt
 */
public record SenderFlags(String sender, long flagged, Share confirmed) {
    /** What a sender weighs of whom nothing is known. */
    public static final double UNKNOWN = 0.5;

    /**
     * What reaches the policy: one half, moved only as far as 90 in 100 certainty forces it, so
     * that doubt goes to the child.
     */
    public double weighs() {
        return confirmed.movedFrom(UNKNOWN);
    }

    public static SenderFlags none(String sender) {
        return new SenderFlags(sender, 0, Share.of(0, 0));
    }
}
