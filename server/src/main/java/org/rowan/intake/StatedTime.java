package org.rowan.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody wrote it.
 *
 * @param asSent the text as sent
 * @param instant the instant it means; null when the text has no zone or cannot be read, because
 *     guessing a zone can send police to the wrong door
 * @param precision one of {@code second, minute, day, unknown}; {@code second} includes finer
 */
public record StatedTime(String asSent, @Nullable Instant instant, String precision) {}
