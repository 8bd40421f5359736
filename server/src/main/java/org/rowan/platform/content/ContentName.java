package org.rowan.platform.content;

import java.util.HexFormat;
import org.rowan.kernel.UnusableInput;

/**
 * The name of content in one referral: 64 hex digits, a keyed hash of referral and SHA-256, so that
 * those without the key cannot ask whether a known file is there.
 */
public record ContentName(String value) {
    private static final int BYTES = 32;

    public ContentName {
        if (value.length() != 2 * BYTES || !isHex(value)) {
            throw new UnusableInput("no name of stored content", value, "64 hex digits");
        }
    }

    static ContentName of(byte[] bytes) {
        return new ContentName(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    @Override
    public String toString() {
        return value;
    }
}
