/**
 * Room 2: a referral's media are compared with known-hash lists.
 *
 * <ul>
 *   <li><b>Takes in</b>: referrals of {@code intake}, hash lists, files and hashes from clients of
 *       the HMA-compatible service at {@code /hma}.
 *   <li><b>Gives out</b>: {@link org.rowan.match.Matching}: for each file the banks that hold it,
 *       the series and the burst it belongs to, or why it could not be compared; a task for {@code
 *       link}.
 *   <li><b>Invariants</b>: a hit carries everything it rested on; a withdrawn, quarantined or
 *       closed entry makes no new hit within a second; all of a referral's rows go when it is
 *       erased; hostile files are opened only in child processes; no perceptual hit decides
 *       anything by itself.
 *   <li><b>Start reading at</b>: {@link org.rowan.match.Matching}, then {@code MatchStage}.
 *   <li><b>May use</b>: kernel, platform, intake, engine.hash.
 * </ul>
 *
 * <h2>Digests first, pictures after</h2>
 *
 * <p>The stage {@code match} compares digests and stated hashes, whole batches of referrals in a
 * dozen statements, and passes the referral on to {@code link} at once. Files that no digest
 * recognised wait to be looked at: decoders, in child processes and outside of any transaction,
 * take them one by one when the line is idle and store their perceptual hashes. The stage {@code
 * match-perceptual} then looks those up, groups near-duplicates, and sends the referral to {@code
 * link} again if it found anything new. So a flood of referrals is ranked within minutes by what is
 * certain, and refined as fast as pictures can be decoded. New list entries are compared with all
 * past media the same way, in the background.
 */
@NullMarked
package org.rowan.match;

import org.jspecify.annotations.NullMarked;
