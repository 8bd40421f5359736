/**
 * Room 7: what came of it, fed back to the rooms before.
 *
 * <ul>
 *   <li><b>Takes in</b>: outcomes that named persons record when they close a case, what they sent
 *       outside, {@link org.rowan.kernel.PersonsParted}.
 *   <li><b>Gives out</b>: {@link org.rowan.outcome.Outcomes}, {@link org.rowan.outcome.Packages},
 *       {@link org.rowan.kernel.OutcomeRecorded}.
 *   <li><b>Invariants</b>: no case is closed without an outcome; nothing closes by itself; no
 *       further action on an urgent case takes a second person; no link is taken back without
 *       listing what was sent that relied on it.
 *   <li><b>Start reading at</b>: {@link org.rowan.outcome.Outcomes}.
 *   <li><b>May use</b>: kernel, platform, intake, match, link, assess, allocate.
 * </ul>
 */
@NullMarked
package org.rowan.outcome;

import org.jspecify.annotations.NullMarked;
