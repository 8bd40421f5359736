/**
 * Forgets a referral: destroys its key and has every room delete what it derived from it.
 *
 * <ul>
 *   <li><b>Takes in</b>: a referral, a reason, the two people who want it.
 *   <li><b>Gives out</b>: a skeleton, and an entry in the log that says so.
 *   <li><b>Invariants</b>: all or nothing, in one transaction; nobody erases alone; never undone.
 *   <li><b>Start reading at</b>: {@link org.rowan.platform.erase.EraseReferral}.
 * </ul>
 */
@NullMarked
package org.rowan.platform.erase;

import org.jspecify.annotations.NullMarked;
