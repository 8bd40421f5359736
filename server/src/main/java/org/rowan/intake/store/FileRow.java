package org.rowan.intake.store;

import org.jspecify.annotations.Nullable;

/**
 * A file of a referral.
 *
 * @param file the id the sender was told
 * @param content sealed: name of the upload, digests, place in the content store
 * @param details sealed: the details as received; null when none came
 * @param charset the charset a header gave for the details
 */
public record FileRow(
        String file, byte[] content, byte @Nullable [] details, @Nullable String charset) {}
