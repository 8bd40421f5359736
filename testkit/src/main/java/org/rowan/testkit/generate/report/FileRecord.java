package org.rowan.testkit.generate.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.picture.Digests;

/** What a sender says about one file. */
public record FileRecord(
        String name,
        String contentType,
        Digests digests,
        boolean described,
        @Nullable Instant uploadedAt,
        @Nullable String location,
        @Nullable Boolean viewed,
        @Nullable Boolean exifViewed,
        @Nullable Boolean publicly,
        @Nullable String relevance,
        List<String> annotations,
        @Nullable String classification,
        boolean hashes,
        @Nullable IpEvent ip,
        List<Pair> exif,
        @Nullable String info) {

    /** A name and a value. */
    public record Pair(String name, String value) {}
}
