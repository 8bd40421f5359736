package org.rowan.allocate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;

/**
 * A case's place in the queue and who holds it.
 *
 * @param caseId the case
 * @param lane the lane it is worked in
 * @param level the level it is worked at
 * @param urgencyBits urgency in bits, 0 when not scored
 * @param completeness 0 to 1
 * @param due until when to act
 * @param value harm-days averted per officer-hour under the assumed likelihoods, which orders cases
 *     inside a lane
 * @param placedBy why it stands at its place: {@code danger, danger-beyond-hours, hard-case-share}
 *     or {@code index}
 * @param sampled whether it was drawn at random among low-ranked cases
 * @param seenAt when a person first opened it, or null
 * @param seenBy who first opened it, or null
 * @param team the team that holds it, or null
 * @param officer the officer who holds it, or null
 */
public record WorkItem(
        CaseId caseId,
        Lane lane,
        Level level,
        double urgencyBits,
        double completeness,
        Instant due,
        double value,
        String placedBy,
        boolean sampled,
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        @Nullable String team,
        @Nullable String officer) {}
