/**
 * Figures about figures: shares with their doubt, how well chances were stated, how far a mixture
 * moved.
 *
 * <ul>
 *   <li><b>Invariants</b>: pure; a figure from few observations says how doubtful it is.
 *   <li><b>Start reading at</b>: {@link org.rowan.engine.stats.Share}.
 * </ul>
 */
@NullMarked
package org.rowan.engine.stats;

import org.jspecify.annotations.NullMarked;
