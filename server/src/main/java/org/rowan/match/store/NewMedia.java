package org.rowan.match.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.Reading;

/**
 * A file of a referral, ready to be stored; hashes are lower-case hex.
 *
 * @param seen when it was uploaded, else when the incident was, else when the referral came
 * @param content the content store's name; null when only hashes were sent
 * @param pdq stated by the sender; null when none was
 * @param uploader keyed hash of the uploading account, hex; null when none is named
 * @param others stated hashes of other types
 */
public record NewMedia(
        long referral,
        int fileIndex,
        Instant seen,
        @Nullable Long bytes,
        @Nullable String md5,
        @Nullable String sha1,
        @Nullable String sha256,
        @Nullable String content,
        @Nullable String pdq,
        Reading reading,
        boolean supplemental,
        boolean novel,
        @Nullable String uploader,
        List<Fingerprint> others) {

    public NewMedia {
        others = List.copyOf(others);
    }

    /** The same with what the look-up of its digests said. */
    public NewMedia with(Reading found, boolean isNovel) {
        return new NewMedia(
                referral,
                fileIndex,
                seen,
                bytes,
                md5,
                sha1,
                sha256,
                content,
                pdq,
                found,
                supplemental,
                isNovel,
                uploader,
                others);
    }
}
