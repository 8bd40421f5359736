package org.rowan.kernel;

import java.time.Instant;

/**
 * What came of a case was recorded; travels back from the last room to the ones before, which may
 * learn from it.
 */
public record OutcomeRecorded(CaseId caseId, String code, int childrenSafeguarded, Instant at) {}
