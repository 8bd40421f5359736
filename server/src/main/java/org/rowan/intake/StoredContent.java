package org.rowan.intake;

/**
 * A file's bytes as they arrived.
 *
 * @param reference the content store's name of it; empty when only the digests may be kept
 * @param bytes length in bytes
 * @param md5 lower-case hex
 * @param sha1 lower-case hex
 * @param sha256 lower-case hex
 */
public record StoredContent(String reference, long bytes, String md5, String sha1, String sha256) {}
