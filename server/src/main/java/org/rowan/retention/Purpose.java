package org.rowan.retention;

import java.util.Locale;

/** What a retention period is set for; the name is that of the setting. */
public enum Purpose {
    /** Everything personal of a referral, counted from the closing of its last case. */
    REFERRALS,
    /** The files uploaded with a referral, counted the same way; digests and words stay. */
    MEDIA,
    /** Reports that ran out or were taken back, counted from when they did. */
    ABANDONED;

    /** The word of the setting, such as {@code referrals}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
