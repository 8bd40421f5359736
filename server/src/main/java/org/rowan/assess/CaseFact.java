package org.rowan.assess;

import java.time.Instant;

/**
 * What a named person found or decided about a case; the newest of a name counts.
 *
 * @param name one of {@link CaseFactName}'s codes
 * @param value one of that name's values
 * @param reason why, in the words of the one who decided
 * @param by who
 * @param at when
 */
public record CaseFact(String name, String value, String reason, String by, Instant at) {}
