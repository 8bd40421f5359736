package org.rowan.allocate;

import java.time.Instant;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.CaseId;

/**
 * That a case which somebody works went to another lane.
 *
 * @param id its number
 * @param was the lane it was in
 * @param now the lane it is in
 */
public record LaneNotice(long id, CaseId caseId, Lane was, Lane now, Instant at) {}
