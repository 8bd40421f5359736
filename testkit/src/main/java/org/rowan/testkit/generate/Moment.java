package org.rowan.testkit.generate;

import java.time.Instant;
import org.rowan.testkit.generate.world.Cast;

/**
 * When and under which conditions a sender writes.
 *
 * @param at time of the incident
 * @param received when the clearing house had the report
 * @param now the reference time
 * @param thin whether the sender gives little
 */
record Moment(Instant at, Instant received, Instant now, boolean thin, Cast cast) {}
