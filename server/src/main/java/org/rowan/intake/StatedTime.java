package org.rowan.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as somebody wrote it.
 *
 * @param asSent the text as sent
 * @param instant the instant it means; null when the text has no zone or cannot be read, because
 *     guessing a zone can send police to the wrong door
 * @param precision one of {@code second, minute, day, unknown}; {@code second} includes finer
 */
public record StatedTime(String asSent, @Nullable Instant instant, String precision) {
    private static final int LONGEST = 64;

    /** What lies outside is a mistake or an attack: a database takes no year -9999. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern FINER_THAN_NANOS = Pattern.compile("(\\.\\d{9})\\d+");
    private static final Pattern DAY =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern TO_THE_MINUTE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(Z|[+-]\\d\\d:?\\d\\d)?");

    /** Reads an ISO 8601 text; one that is something else keeps its words and means no instant. */
    public static StatedTime read(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return new StatedTime(text, null, "unknown");
        }
        String iso = FINER_THAN_NANOS.matcher(stripped).replaceFirst("$1");
        iso = iso.length() > 10 && iso.charAt(10) == ' ' ? iso.replaceFirst(" ", "T") : iso;
        try {
            if (DAY.matcher(iso).matches()) {
                LocalDate.parse(iso.substring(0, 10));
                return new StatedTime(text, null, "day");
            }
            Instant instant = instantOf(iso);
            boolean possible =
                    instant == null || instant.isAfter(EARLIEST) && instant.isBefore(LATEST);
            return possible
                    ? new StatedTime(text, instant, precisionOf(stripped))
                    : new StatedTime(text, null, "unknown");
        } catch (DateTimeException unreadable) {
            return new StatedTime(text, null, "unknown");
        }
    }

    /** Whether the text can be read but names no zone, so that no instant is known. */
    public boolean lacksZone() {
        return instant == null && (precision.equals("second") || precision.equals("minute"));
    }

    private static @Nullable Instant instantOf(String iso) {
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException noOffset) {
            LocalDateTime.parse(iso);
            return null;
        }
    }

    private static String precisionOf(String text) {
        return TO_THE_MINUTE.matcher(text).matches() ? "minute" : "second";
    }
}
