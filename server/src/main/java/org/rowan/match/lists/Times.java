package org.rowan.match.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as lists write them: ISO 8601 with a zone, or {@code /Date(milliseconds)/}. */
final class Times {
    private static final Pattern DOT_NET = Pattern.compile("/Date\\((-?\\d{1,15})[^)]*\\)/");

    private Times() {}

    /** The instant; null when there is none, it has no zone or cannot be read. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher dotNet = DOT_NET.matcher(text);
        try {
            if (dotNet.matches()) {
                return Instant.ofEpochMilli(Long.parseLong(dotNet.group(1)));
            }
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException noZone) {
            return null;
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }
}
