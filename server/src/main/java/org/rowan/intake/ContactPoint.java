package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a telephone number.
 *
 * @param value as sent
 * @param type the sender's type, such as Home, Recovery, Mobile
 * @param verified whether the service verified it; null when not said
 * @param verifiedAt when it was verified
 * @param callingCode the country calling code given beside a number, such as {@code +44}
 * @param extension the extension given beside a number
 */
public record ContactPoint(
        String value,
        @Nullable String type,
        @Nullable Boolean verified,
        @Nullable StatedTime verifiedAt,
        @Nullable String callingCode,
        @Nullable String extension) {}
