package org.rowan.testkit.generate.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address at a moment, as a sender gives it; role, time, proxy mark and port may be missing. */
public record IpEvent(
        String address,
        @Nullable String role,
        @Nullable Instant at,
        @Nullable Boolean proxy,
        @Nullable Integer port) {}
