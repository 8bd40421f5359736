/**
 * Keeps what was taken in as long as it may be kept and no longer.
 *
 * <ul>
 *   <li><b>Takes in</b>: the periods of {@code rowan.yaml}, legal holds and requests of people, the
 *       time.
 *   <li><b>Gives out</b>: erased referrals and deleted files with an entry in the log for each, and
 *       beforehand a list of what is due.
 *   <li><b>Invariants</b>: nothing is due while a person works on it or waits to; nothing under a
 *       legal hold is erased by anybody; nobody erases alone.
 *   <li><b>Start reading at</b>: {@link org.rowan.retention.EnforceRetention}.
 *   <li><b>May use</b>: kernel, platform, intake, match, link, assess, allocate, outcome, audit.
 * </ul>
 */
@NullMarked
package org.rowan.retention;

import org.jspecify.annotations.NullMarked;
