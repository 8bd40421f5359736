package org.rowan.match.hma;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.rowan.match.media.ContentHasher;
import org.rowan.match.media.ContentHashes;
import org.springframework.stereotype.Component;

/** Files that clients upload or name by URL, hashed. */
@Component
final class ClientFiles {
    static final String PHOTO = "photo";
    static final String VIDEO = "video";

    private static final Map<String, List<String>> TYPES =
            Map.of(PHOTO, List.of(SignalTypes.PDQ), VIDEO, List.of(SignalTypes.VIDEO_MD5));
    private static final Map<String, List<String>> MORE =
            Map.of(
                    PHOTO,
                    List.of(SignalTypes.PDQ, "md5", "sha1", "sha256"),
                    VIDEO,
                    List.of(SignalTypes.VIDEO_MD5, "video_sha256", "sha1"));

    private final ContentHasher hasher;
    private final FetchUrl fetch;

    ClientFiles(ContentHasher hasher, FetchUrl fetch) {
        this.hasher = hasher;
        this.fetch = fetch;
    }

    /**
     * A hashed file.
     *
     * @param contentType {@code photo} or {@code video}
     * @param types the signal types asked for
     */
    record Hashed(ContentHashes hashes, String contentType, List<String> types) {

        /** Adds what a client should know about the quality, where older clients do not look. */
        HmaAnswer explain(HmaAnswer answer) {
            HmaAnswer told = answer;
            if (hashes.quality() != null) {
                told = told.with("X-Rowan-Pdq-Quality", hashes.quality().toString());
            }
            if (hashes.lowQuality()) {
                told =
                        told.with(
                                "X-Rowan-Reason",
                                "PDQ quality below 50: too flat to be compared by likeness, compared by digests only");
            }
            return told;
        }

        /** The value of a signal type; empty when there is none, such as at low quality. */
        String signal(String type) {
            if (type.equals(SignalTypes.PDQ)) {
                byte[] turns = hashes.pdq();
                return turns == null || hashes.lowQuality() ? "" : FindSignal.upright(turns);
            }
            return hashes.digest(type.substring(type.indexOf('_') + 1));
        }
    }

    /** The file that {@code url} names. */
    Hashed fetch(HmaRequest request) {
        FetchUrl.Fetched fetched = fetch.fetch(request.required("url"));
        String asked = request.query("content_type");
        String contentType = asked == null ? guess(fetched.contentType()) : asked;
        return hash(request, contentType, fetched.content());
    }

    private static String guess(String mime) {
        if (mime.startsWith("image")) {
            return PHOTO;
        }
        if (mime.startsWith("video")) {
            return VIDEO;
        }
        throw new HmaProblem(
                400,
                "unsupported url ContentType: '"
                        + mime
                        + "', if you know the expected type, provide it with the content_type query param");
    }

    /** The one file of a multipart body; the field's name is the content type. */
    Hashed upload(HmaRequest request) {
        List<Part> files = request.files();
        if (files.isEmpty()) {
            throw new HmaProblem(400, "Missing multipart/form-data file upload");
        }
        if (files.size() > 1) {
            throw new HmaProblem(400, "Only one file allowed per request");
        }
        try {
            return hash(
                    request,
                    files.getFirst().getName(),
                    files.getFirst().getInputStream().readAllBytes());
        } catch (IOException cutOff) {
            throw new HmaProblem(400, "The file could not be read to its end");
        }
    }

    private Hashed hash(HmaRequest request, String contentType, byte[] content) {
        List<String> types = types(request, contentType);
        boolean decode = types.contains(SignalTypes.PDQ);
        ContentHashes hashes = decode ? hasher.picture(content) : hasher.digests(content);
        if (hashes.problem() != null) {
            throw new HmaProblem(400, "The picture cannot be read: " + hashes.problem());
        }
        return new Hashed(hashes, contentType, types);
    }

    private static List<String> types(HmaRequest request, String contentType) {
        List<String> usual = TYPES.get(contentType);
        if (usual == null) {
            throw new HmaProblem(400, "no such content_type: '" + contentType + "'");
        }
        if (request.query("types") == null) {
            return usual;
        }
        List<String> asked = request.queryList("types");
        if (asked.isEmpty()) {
            throw new HmaProblem(400, "empty signal type selection");
        }
        for (String type : asked) {
            if (!MORE.getOrDefault(contentType, usual).contains(type)) {
                throw new HmaProblem(
                        400, "signal type '" + type + "' doesn't exist or is disabled");
            }
        }
        return asked;
    }
}
