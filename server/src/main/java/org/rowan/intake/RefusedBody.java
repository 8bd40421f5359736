package org.rowan.intake;

import java.time.Instant;

/**
 * A request that was refused, for a person to see.
 *
 * @param id its number among the refused
 * @param request the Request-ID that was answered
 * @param door the endpoint, such as {@code submit}
 * @param code the response code
 * @param reason in words, as answered
 * @param length how many bytes were read
 * @param body its first part, at most 1 MiB; empty when the sender's quota was used up
 */
public record RefusedBody(
        long id,
        String sender,
        Instant at,
        String request,
        String door,
        int code,
        String reason,
        long length,
        byte[] body) {}
