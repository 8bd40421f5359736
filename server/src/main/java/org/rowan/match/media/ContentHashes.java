package org.rowan.match.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.PdqHash;

/**
 * What was computed from a file's bytes.
 *
 * @param md5 lower-case hex
 * @param sha1 lower-case hex
 * @param sha256 lower-case hex
 * @param pdq 256 bytes, the hashes of all eight orientations in the order of {@link
 *     org.rowan.engine.hash.Dihedral}; null when it could not be decoded or is a video
 * @param quality PDQ quality, 0 to 100; null without a hash
 * @param frames of a video
 * @param problem why it could not be decoded, in words for a person; null when it could
 */
public record ContentHashes(
        String md5,
        String sha1,
        String sha256,
        byte @Nullable [] pdq,
        @Nullable Integer quality,
        List<Frame> frames,
        @Nullable String problem) {

    public ContentHashes {
        frames = List.copyOf(frames);
    }

    /**
     * One frame of a video.
     *
     * @param number position, from 0
     * @param seconds when it is shown
     * @param pdq 32 bytes
     * @param quality 0 to 100
     */
    public record Frame(int number, double seconds, byte[] pdq, int quality) {}

    /** Whether it is a picture too flat for its hash to mean anything. */
    public boolean lowQuality() {
        return quality != null && quality < PdqHash.LOW_QUALITY;
    }

    /** A digest by the name of its type. */
    public String digest(String type) {
        return switch (type) {
            case "md5" -> md5;
            case "sha1" -> sha1;
            case "sha256" -> sha256;
            default -> throw new IllegalArgumentException("no digest is called " + type);
        };
    }
}
