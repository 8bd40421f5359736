package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came with a referral.
 *
 * @param name the upload's name; null when it had none
 * @param content its digests, and where its bytes are unless only digests are kept
 * @param details what the sender said about it, as received; null when nothing
 */
public record OriginalFile(
        @Nullable String name, StoredContent content, byte @Nullable [] details) {}
