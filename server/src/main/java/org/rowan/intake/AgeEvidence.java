package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * One statement about how old somebody is; evidence with a source and a strength, never a switch.
 *
 * @param source who says so
 * @param years stated age in years; null when a birth date or only a discrepancy is given
 * @param birthDate stated date of birth, ISO 8601, as sent
 * @param discrepancy whether the sender says the claim conflicts with other evidence; null when not
 *     said
 */
public record AgeEvidence(
        AgeSource source,
        @Nullable Integer years,
        @Nullable String birthDate,
        @Nullable Boolean discrepancy) {}
