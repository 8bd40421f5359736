package org.rowan.match.media;

/**
 * What is refused before it is decoded.
 *
 * @param bytes the longest file
 * @param pixels the most pixels; a decoder needs some 8 bytes for each
 */
public record PictureLimits(long bytes, long pixels) {
    /** 100 MiB, as HMA allows by default, and 60 million pixels, about what large cameras make. */
    public static final PictureLimits DEFAULT = new PictureLimits(100L << 20, 60_000_000);
}
