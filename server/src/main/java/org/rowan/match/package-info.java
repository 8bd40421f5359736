/**
 * Room 2: media are compared with lists of known files.
 *
 * <ul>
 *   <li><b>Takes in</b>: files and hashes of referrals from {@code intake}, lists of known hashes.
 *   <li><b>Gives out</b>: hashes, and hits with all that is known about the entry that was hit.
 *   <li><b>Invariants</b>: a hit is a fact, never a finding; an index answers exactly; whatever
 *       cannot be decoded ends as a recorded reason.
 *   <li><b>Start reading at</b>: {@link org.rowan.match.media.PictureReader} and {@code
 *       org.rowan.engine.hash}.
 *   <li><b>May use</b>: kernel, platform, intake, engine.hash.
 * </ul>
 */
@NullMarked
package org.rowan.match;

import org.jspecify.annotations.NullMarked;
