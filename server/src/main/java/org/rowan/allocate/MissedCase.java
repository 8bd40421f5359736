package org.rowan.allocate;

import org.jspecify.annotations.Nullable;

/**
 * One open case that the hours there are do not buy, or not in time. Every open case is either
 * reached by its due time or one of these.
 *
 * @param caseId printed number of the case
 * @param lane code of the lane
 * @param level code of the level
 * @param due until when to act, ISO 8601 UTC
 * @param seen when a person who decides first opened it, ISO 8601 UTC; null when nobody has
 * @param reached when the plan comes to it, ISO 8601 UTC, at the pace of the hours there are; null
 *     when it does not
 * @param lateDays days past due when the plan comes to it, or at the end of the weeks looked at; at
 *     least 0
 * @param hoursShort officer-hours missing until the plan would come to it; 0 where it does
 * @param reason {@code overdue, reached-late, beyond-hours} or {@code nothing-to-do}
 * @param because the reason in words
 */
public record MissedCase(
        String caseId,
        String lane,
        String level,
        String due,
        @Nullable String seen,
        @Nullable String reached,
        double lateDays,
        double hoursShort,
        String reason,
        String because) {}
