package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * An IP address seen at a time; circumstantial, and with source port and exact UTC time the only
 * way through CGNAT.
 *
 * @param address as sent
 * @param event what the account did: Login, Registration, Purchase, Upload, Other, Unknown; null
 *     when not said
 * @param time when, as sent
 * @param port the source port, 1 to 65535
 * @param possibleProxy whether the sender thinks it is a proxy; null when not said
 */
public record IpEvent(
        String address,
        @Nullable String event,
        @Nullable StatedTime time,
        @Nullable Integer port,
        @Nullable Boolean possibleProxy) {}
