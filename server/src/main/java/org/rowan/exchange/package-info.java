/**
 * What goes to other installations.
 *
 * <ul>
 *   <li><b>Takes in</b>: a case and a reason; the public keys of other installations.
 *   <li><b>Gives out</b>: a package, signed and sealed for its recipient, with its referrals as
 *       they were received, which another Rowan takes in by the ordinary way.
 *   <li><b>Invariants</b>: nothing leaves readable by others unless somebody says so; every export
 *       is in the log, once for the case and once for each referral; files go along only where the
 *       profile lets them be kept, and only when asked for.
 *   <li><b>Start reading at</b>: {@link org.rowan.exchange.ExportPackage}.
 *   <li><b>May use</b>: kernel, platform, intake, match, link, assess, allocate, outcome, audit.
 * </ul>
 */
@NullMarked
package org.rowan.exchange;

import org.jspecify.annotations.NullMarked;
