package org.rowan.retention;

import java.time.Instant;
import java.time.Period;
import org.rowan.kernel.ReferralId;

/**
 * A referral whose period is over.
 *
 * @param purpose which period
 * @param since when it began to run
 * @param period how long it is
 * @param held whether a legal hold keeps it all the same
 */
public record Due(
        ReferralId referral, Purpose purpose, Instant since, Period period, boolean held) {}
