package org.rowan.allocate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose a case is: advice like everything else, until a person says otherwise.
 *
 * @param country ISO 3166 code, or empty when nothing says
 * @param force the force, or {@link #NATIONAL_DESK}
 * @param how how it is known, in words and without any personal value
 * @param tableDate date of the table of addresses that was used, or null when none was
 * @param by who said so; null when worked out
 */
public record Responsible(
        String country,
        String force,
        String how,
        @Nullable LocalDate tableDate,
        @Nullable String by) {
    /** Where everything goes that nobody else is known to be responsible for. */
    public static final String NATIONAL_DESK = "National desk";
}
