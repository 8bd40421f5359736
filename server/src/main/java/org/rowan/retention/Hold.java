package org.rowan.retention;

import java.time.Instant;

/**
 * A person's word that a referral or a case must be kept.
 *
 * @param subject what it is on, such as {@code R12} or {@code C3}
 * @param reason why, in their words; "erased" when it is blanked
 */
public record Hold(long id, String subject, String reason, String by, Instant at) {}
