package org.rowan.platform.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A sealed value that this key and context do not open: altered, moved, or sealed by another key.
 */
public final class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotOpen(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
