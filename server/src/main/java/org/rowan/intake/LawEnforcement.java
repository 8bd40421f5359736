package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/** The agency the sender says it already told. */
public record LawEnforcement(
        String agency,
        @Nullable String caseNumber,
        @Nullable Boolean reported,
        @Nullable Boolean legalProcessDomestic,
        @Nullable Boolean legalProcessInternational,
        @Nullable String country) {}
