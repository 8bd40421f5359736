package org.rowan.kernel;

import java.time.Instant;

/** A case that somebody held is in nobody's hands again. */
public record CaseGivenBack(CaseId caseId, Instant at) {}
