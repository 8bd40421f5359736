/**
 * Room 1: a referral arrives, is checked, stored raw, de-duplicated.
 *
 * <ul>
 *   <li><b>Takes in</b>: CyberTipline XML over {@code /ispws}, CyberTip JSON, CSV, PDF, e-mail,
 *       packages, keyed entries.
 *   <li><b>Gives out</b>: {@link org.rowan.intake.Intake}, {@link org.rowan.intake.Report}, a task
 *       for the next room; to the desk {@link org.rowan.intake.NeedsAPerson} and {@link
 *       org.rowan.intake.ReceiveItems}.
 *   <li><b>Invariants</b>: "done" is answered only after raw bytes, digest, parsed form and next
 *       task are durable; the bytes as received never change; what cannot be read is kept and shown
 *       to a person.
 *   <li><b>Start reading at</b>: {@link org.rowan.intake.Report}.
 *   <li><b>May use</b>: kernel, platform.
 * </ul>
 */
@NullMarked
package org.rowan.intake;

import org.jspecify.annotations.NullMarked;
