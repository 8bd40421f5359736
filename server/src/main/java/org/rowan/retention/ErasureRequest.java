package org.rowan.retention;

import java.time.Instant;
import org.rowan.kernel.ReferralId;

/**
 * A request at the desk to erase a referral, which waits for a second person.
 *
 * @param reason the rule or request it follows
 */
public record ErasureRequest(
        long id, ReferralId referral, String reason, String requestedBy, Instant requestedAt) {}
