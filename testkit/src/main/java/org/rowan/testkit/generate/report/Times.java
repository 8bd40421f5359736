package org.rowan.testkit.generate.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes moments as senders do: whole seconds in UTC, milliseconds in UTC, or whole seconds with a
 * zone's offset.
 */
final class Times {
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Times() {}

    static @Nullable String write(@Nullable Instant at, String style) {
        if (at == null) {
            return null;
        }
        return switch (style) {
            case "millis" -> MILLIS.format(at);
            case "pacific" -> OFFSET.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(PACIFIC));
            case "london" -> OFFSET.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(LONDON));
            default -> at.truncatedTo(ChronoUnit.SECONDS).toString();
        };
    }
}
