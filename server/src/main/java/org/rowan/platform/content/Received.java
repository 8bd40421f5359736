package org.rowan.platform.content;

import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;

/**
 * Content that was read to its end and sealed, ready to be kept.
 *
 * @param referral whose it is
 * @param name its name in the content store
 * @param length in bytes
 * @param md5 lower-case hex
 * @param sha1 lower-case hex
 * @param sha256 lower-case hex
 * @param sealed small content itself, which goes into the row; null when it is a file
 * @param file the file's name in the content folder; null when it goes into the row
 */
public record Received(
        ReferralId referral,
        ContentName name,
        long length,
        String md5,
        String sha1,
        String sha256,
        byte @Nullable [] sealed,
        @Nullable String file) {

    @Override
    public String toString() {
        return "content of " + referral + ", " + length + " bytes";
    }
}
