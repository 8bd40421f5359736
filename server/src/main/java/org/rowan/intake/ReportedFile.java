package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a referral brings or names.
 *
 * @param index position in {@link Report#files()}
 * @param name name as sent
 * @param originalName the name the user gave it
 * @param content what arrived: digests and where it is kept; null when only hashes were sent
 * @param givenHashes hashes the sender states, of any type
 * @param uploaded when the user uploaded it to the service
 * @param url where it was found
 * @param viewedByCompany whether the company viewed all of it, which in some places decides whether
 *     it may be opened; null when not said
 * @param exifViewedByCompany whether the company viewed its EXIF; null when not said
 * @param publiclyAvailable whether all of it was public; null when not said
 * @param supplemental whether it only supports the report
 * @param annotations the sender's annotations by their schema names, for example {@code viral}
 * @param classification the sender's classification with its scheme; never converted
 * @param ipEvents IP captures of the upload
 * @param devices device identifiers of the upload
 * @param details name and value pairs such as EXIF
 * @param texts further free text
 */
public record ReportedFile(
        int index,
        @Nullable String name,
        @Nullable String originalName,
        @Nullable StoredContent content,
        List<GivenHash> givenHashes,
        @Nullable StatedTime uploaded,
        @Nullable String url,
        @Nullable Boolean viewedByCompany,
        @Nullable Boolean exifViewedByCompany,
        @Nullable Boolean publiclyAvailable,
        boolean supplemental,
        List<String> annotations,
        @Nullable Classification classification,
        List<IpEvent> ipEvents,
        List<Device> devices,
        List<NameValue> details,
        List<String> texts) {

    public ReportedFile {
        givenHashes = List.copyOf(givenHashes);
        annotations = List.copyOf(annotations);
        ipEvents = List.copyOf(ipEvents);
        devices = List.copyOf(devices);
        details = List.copyOf(details);
        texts = List.copyOf(texts);
    }

    /** A file that arrived without any details. */
    public static ReportedFile of(
            int index, @Nullable String name, @Nullable StoredContent content) {
        return new ReportedFile(
                index, name, null, content, List.of(), null, null, null, null, null, false,
                List.of(), null, List.of(), List.of(), List.of(), List.of());
    }
}
