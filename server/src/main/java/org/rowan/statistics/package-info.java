/**
 * Beside the line: figures about the work, never about one person.
 *
 * <ul>
 *   <li><b>Takes in</b>: the tables of every room, read only; it is the one room whose statements
 *       may read other schemas.
 *   <li><b>Gives out</b>: {@link org.rowan.statistics.LineFigures}, {@link
 *       org.rowan.statistics.CalibrationReport} and its page.
 *   <li><b>Invariants</b>: counts only; nothing here names a referral, an account or a person;
 *       groups of fewer than five are not shown.
 *   <li><b>Start reading at</b>: {@link org.rowan.statistics.LineFigures}.
 *   <li><b>May use</b>: every room; nobody depends on it.
 * </ul>
 */
@NullMarked
package org.rowan.statistics;

import org.jspecify.annotations.NullMarked;
