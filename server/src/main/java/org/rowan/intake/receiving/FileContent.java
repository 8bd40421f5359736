package org.rowan.intake.receiving;

import org.jspecify.annotations.Nullable;
import org.rowan.intake.StoredContent;

/**
 * What is sealed about an uploaded file: its name and what arrived.
 *
 * @param name the name of the upload
 */
record FileContent(@Nullable String name, StoredContent stored) {}
