/**
 * Room 6: people read, decide, record.
 *
 * <ul>
 *   <li><b>Takes in</b>: what every room before it tells, and what people enter.
 *   <li><b>Gives out</b>: pages, {@code ./rowan queue} and {@code ./rowan show}; decisions, handed
 *       to the rooms they belong to.
 *   <li><b>Invariants</b>: whoever reads a case is on record; nothing is decided without a name and
 *       a reason.
 *   <li><b>Start reading at</b>: {@link org.rowan.desk.ListQueue}.
 *   <li><b>May use</b>: every room; nobody depends on it.
 * </ul>
 */
@NullMarked
package org.rowan.desk;

import org.jspecify.annotations.NullMarked;
