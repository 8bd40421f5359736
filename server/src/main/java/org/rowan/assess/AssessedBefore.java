package org.rowan.assess;

import java.time.Instant;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;

/**
 * Where a case stood after its last assessment, without what that rested on.
 *
 * @param at when it was assessed
 * @param due until when to act
 */
public record AssessedBefore(Instant at, Instant due, Lane lane, Level level) {}
