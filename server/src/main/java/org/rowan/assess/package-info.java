/**
 * Room 4: lanes, urgency, completeness, reasons.
 *
 * <ul>
 *   <li><b>Takes in</b>: persons from {@code link}, media findings from {@code match}, reports from
 *       {@code intake}, what officers record, and a policy file.
 *   <li><b>Gives out</b>: cases, and for each an assessment with its reasons; {@code CaseAssessed}.
 *   <li><b>Invariants</b>: cases are ranked, never single reports; every decision keeps the
 *       policy's version and the facts it used and can be computed again; the policy advises, a
 *       named person decides.
 *   <li><b>Start reading at</b>: {@code AssessCases}, then {@code org.rowan.engine.rank.Assess}.
 *   <li><b>May use</b>: kernel, platform, intake, match, link, engine.rank.
 * </ul>
 */
@NullMarked
package org.rowan.assess;

import org.jspecify.annotations.NullMarked;
