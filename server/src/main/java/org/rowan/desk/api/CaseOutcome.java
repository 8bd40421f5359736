package org.rowan.desk.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.CaseId;
import org.rowan.outcome.Outcome;

/**
 * What came of a case that holds a referral.
 *
 * @param code such as {@code child-safeguarded}
 * @param text the code in words
 * @param account what was done, in the officer's words; empty when erased
 * @param secondPerson who agreed, or null
 * @param kind what lay behind the case, or null where nobody said
 * @param hours officer-hours it took, or null where nobody said
 */
record CaseOutcome(
        CaseId caseId,
        String code,
        String text,
        int childrenSafeguarded,
        String account,
        String by,
        @Nullable String secondPerson,
        @Nullable String kind,
        @Nullable Double hours,
        Instant at) {
    static CaseOutcome of(CaseId id, Outcome outcome) {
        return new CaseOutcome(
                id,
                outcome.code().code(),
                outcome.code().text(),
                outcome.childrenSafeguarded(),
                outcome.account(),
                outcome.by(),
                outcome.secondPerson(),
                outcome.effort().kind(),
                outcome.effort().hours(),
                outcome.at());
    }
}
