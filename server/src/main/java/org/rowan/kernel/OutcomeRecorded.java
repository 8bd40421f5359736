package org.rowan.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case was recorded; travels back from the last room to the ones before, which may
 * learn from it.
 *
 * @param kind what lay behind the case, or null where nobody said
 * @param hours officer-hours it took, above 0, or null where nobody said
 */
public record OutcomeRecorded(
        CaseId caseId,
        String code,
        int childrenSafeguarded,
        @Nullable String kind,
        @Nullable Double hours,
        Instant at) {}
