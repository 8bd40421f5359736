package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/** An estimated location as sent. */
public record Location(
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable Boolean verified,
        @Nullable StatedTime time) {}
