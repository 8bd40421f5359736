package org.rowan.platform.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that failed too often and waits for a person; {@code problem} names the kind of failure,
 * never a value.
 */
public record StuckTask(
        long id,
        String stage,
        long subject,
        int attempts,
        Instant since,
        @Nullable String problem) {}
