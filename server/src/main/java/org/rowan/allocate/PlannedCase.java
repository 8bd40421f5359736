package org.rowan.allocate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;

/**
 * An open case as it is brought to the plan.
 *
 * @param level the level it is worked at
 * @param due until when to act
 * @param seen when a person who decides first opened it, or null
 */
public record PlannedCase(
        CaseId caseId,
        Lane lane,
        Level level,
        Instant due,
        @Nullable Instant seen,
        PlanFacts facts) {}
