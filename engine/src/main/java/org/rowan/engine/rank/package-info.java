/**
 * Which case first: facts in, lane, level, urgency in bits and the reasons out.
 *
 * <p>The facts are the whole of what a policy can look at. They hold no name, no nationality, no
 * language, no address and no platform; what has no field here has no path to a score.
 */
@NullMarked
package org.rowan.engine.rank;

import org.jspecify.annotations.NullMarked;
