/**
 * Recognises known media: perceptual hashes (PDQ, vPDQ), digests, and the indexes that find them
 * again.
 *
 * <p>Takes in pixels as {@link org.rowan.engine.hash.LumaPicture}, bytes, and hash values; gives
 * out hashes, distances and hits. Invariants: the same input gives the same bits on every machine;
 * an index search is exact at every distance; readers of an index never wait for its writers. Start
 * reading at {@link org.rowan.engine.hash.Pdq} and {@link org.rowan.engine.hash.HashIndex}.
 */
@NullMarked
package org.rowan.engine.hash;

import org.jspecify.annotations.NullMarked;
