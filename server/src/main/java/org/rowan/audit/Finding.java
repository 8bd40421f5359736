package org.rowan.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing in the log that is not as it was signed.
 *
 * @param what what is wrong, as a sentence without a full stop
 * @param where the entry, or the entries between two heads
 * @param when the time of the entry or head it is known by; null when there is none
 */
public record Finding(String what, String where, @Nullable Instant when) {}
