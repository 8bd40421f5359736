package org.rowan.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param code what
 * @param childrenSafeguarded how many children are safer for it, at least 0
 * @param account what was done, in the officer's words; empty when erased
 * @param by who recorded it
 * @param secondPerson who agreed, or null
 * @param effort what the case turned out to be and took
 * @param at when
 */
public record Outcome(
        OutcomeCode code,
        int childrenSafeguarded,
        String account,
        String by,
        @Nullable String secondPerson,
        Effort effort,
        Instant at) {}
