package org.rowan.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a policy was in force, or ran in the shadow.
 *
 * @param sha256 hash of its text
 * @param part {@code live} or {@code shadow}
 * @param by who put it there
 * @param until when another took its place, or null while it stands
 */
public record PolicyUse(
        String sha256,
        String name,
        String version,
        String part,
        String by,
        Instant since,
        @Nullable Instant until) {}
