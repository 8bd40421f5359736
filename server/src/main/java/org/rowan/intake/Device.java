package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/** A device identifier as sent, for example an IMEI, with what the account did when it was seen. */
public record Device(
        String type, String value, @Nullable String event, @Nullable StatedTime time) {}
