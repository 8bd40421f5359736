package org.rowan.testkit.generate.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device identifier, perhaps at a moment. */
public record DeviceEvent(
        String idType, String idValue, @Nullable String role, @Nullable Instant at) {}
