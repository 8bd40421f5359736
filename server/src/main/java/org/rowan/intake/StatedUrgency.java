package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * How urgent the sender said the report was, kept verbatim; it weighs, and never decides.
 *
 * @param escalated whether the sender asked for high priority
 * @param reason the sender's reason, verbatim
 * @param label a label such as NCMEC's, verbatim, if there is one
 */
public record StatedUrgency(boolean escalated, @Nullable String reason, @Nullable String label) {}
