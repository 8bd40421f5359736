/**
 * Keeps uploaded files: sealed under their referral's key, durable before the row that names them.
 *
 * <ul>
 *   <li><b>Takes in</b>: a stream and the box of the referral it belongs to.
 *   <li><b>Gives out</b>: digests, length and name; later the stream again.
 *   <li><b>Invariants</b>: memory stays flat whatever the length; a name tells nothing about the
 *       file to those without the key; the same file in two referrals is stored under each key; a
 *       file without a row is swept, a row without a file cannot be.
 *   <li><b>Start reading at</b>: {@link org.rowan.platform.content.ContentStore}.
 * </ul>
 */
@NullMarked
package org.rowan.platform.content;

import org.jspecify.annotations.NullMarked;
