package org.rowan.allocate;

import java.time.Instant;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.CaseId;

/** An open case as it is brought to the plan. */
public record PlannedCase(CaseId caseId, Lane lane, Instant due, PlanFacts facts) {}
