package org.rowan.engine.rank;

/**
 * How old things are at the moment of assessment, in days.
 *
 * @param sinceNewestEvent days since the newest event that a referral gives a time for, or since
 *     the newest referral when none does
 * @param sinceNewestReferral days since the newest referral was received
 * @param untilEvidenceExpires days until the provider or network operator need not hold the
 *     evidence any more, at least 0
 */
public record TimeFacts(
        double sinceNewestEvent, double sinceNewestReferral, double untilEvidenceExpires) {}
