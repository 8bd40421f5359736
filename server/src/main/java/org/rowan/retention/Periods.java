package org.rowan.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long is kept what, as the settings say; what is not set is kept for ever.
 *
 * @param byPurpose the periods that are set
 * @param accounts how long the record of a user who left is kept, or null
 */
public record Periods(Map<Purpose, Period> byPurpose, @Nullable Period accounts) {
    public Periods {
        byPurpose = Map.copyOf(byPurpose);
    }

    /**
     * @param setting gives the value of a setting by its dotted name, or null
     */
    public static Periods of(Function<String, @Nullable String> setting) {
        Map<Purpose, Period> periods = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            String value = setting.apply("retention." + purpose.word());
            if (value != null) {
                periods.put(purpose, Period.parse(value));
            }
        }
        String accounts = setting.apply("retention.accounts");
        return new Periods(periods, accounts == null ? null : Period.parse(accounts));
    }

    Optional<Period> of(Purpose purpose) {
        return Optional.ofNullable(byPurpose.get(purpose));
    }

    /** What began to run before this moment is past its limit; nothing when no limit is set. */
    Optional<Instant> limit(Purpose purpose, Instant now) {
        return of(purpose).map(period -> before(now, period));
    }

    static Instant before(Instant now, Period period) {
        return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
