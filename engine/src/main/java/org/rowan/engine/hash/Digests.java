package org.rowan.engine.hash;

/**
 * The digests of a file, by which it is recognised when not a single bit was changed; lower-case
 * hexadecimal.
 *
 * @param md5 32 digits
 * @param sha1 40 digits
 * @param sha256 64 digits
 */
public record Digests(String md5, String sha1, String sha256) {}
