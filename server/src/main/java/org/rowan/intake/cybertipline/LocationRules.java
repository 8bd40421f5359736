package org.rowan.intake.cybertipline;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of an estimated location: in the United States the region is a state. */
final class LocationRules {
    private static final Set<String> STATES =
            Set.of(
                    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "GU", "HI",
                    "IA", "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO",
                    "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR",
                    "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI",
                    "WV", "WY");

    private LocationRules() {}

    static void check(Element location, Context context) {
        String timestamp = location.attribute("timestamp");
        if (timestamp != null) {
            PlaceRules.past(location, timestamp, "timestamp", context);
        }
        if (!"US".equals(location.valueOf("countryCode"))) {
            return;
        }
        @Nullable String region = location.valueOf("region");
        if (region != null && !STATES.contains(region)) {
            context.problem(
                    location, "state", "'region' must be a state's abbreviation in the US.");
        }
        if (region == null && location.valueOf("city") != null) {
            context.problem(location, "state", "'region' must be given with a city in the US.");
        }
    }
}
