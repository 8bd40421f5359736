package org.rowan.intake.cybertipline;

import org.jspecify.annotations.Nullable;
import org.rowan.intake.StoredContent;

/**
 * One file that came with a report document.
 *
 * @param uploadName the name of the upload
 * @param content what arrived; null when only details came
 * @param details what the sender said about it; null when it said nothing
 */
public record FileOfReport(
        @Nullable String uploadName,
        @Nullable StoredContent content,
        @Nullable FileDocument details) {}
