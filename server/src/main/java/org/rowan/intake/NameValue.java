package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/** A named value as sent; {@code type} is EXIF or HASH when the sender says so. */
public record NameValue(@Nullable String type, String name, String value) {}
