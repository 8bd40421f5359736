package org.rowan.match.cli;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.Digests;
import org.rowan.engine.hash.DihedralHashes;

/**
 * Everything by which a file can be recognised.
 *
 * @param file as it was named
 * @param digests of its bytes
 * @param pdq of the picture, in all orientations; null when it is none that can be read
 * @param problem why there is no perceptual hash, or why it should not be trusted; null when all is
 *     well
 */
record FileHashes(
        String file, Digests digests, @Nullable DihedralHashes pdq, @Nullable String problem) {}
