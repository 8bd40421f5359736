package org.rowan.allocate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;

/**
 * That a case which somebody works went to another lane or level.
 *
 * @param id its number
 * @param was the lane it was in
 * @param now the lane it is in
 * @param wasLevel the level it had; null in old notices
 * @param nowLevel the level it has; null in old notices
 */
public record LaneNotice(
        long id,
        CaseId caseId,
        Lane was,
        Lane now,
        @Nullable Level wasLevel,
        @Nullable Level nowLevel,
        Instant at) {}
