package org.rowan.testkit.generate.report;

import org.jspecify.annotations.Nullable;

/** Writes the {@code fileDetails} document of one file, elements in the documented order. */
public final class FileDetailsXml {
    private FileDetailsXml() {}

    /**
     * The document in UTF-8.
     *
     * @param reportId as the receiver answered to the report
     * @param fileId as the receiver answered to the upload
     * @param style how the sender writes times
     */
    public static byte[] write(FileRecord file, String style, long reportId, String fileId) {
        XmlText xml =
                new XmlText().open("fileDetails").leaf("reportId", reportId).leaf("fileId", fileId);
        boolean named = !file.name().isEmpty();
        xml.leaf("originalFileName", named ? file.name() : null);
        xml.leaf("uploadedToEspTimestamp", Times.write(file.uploadedAt(), style))
                .leaf("locationOfFile", file.location());
        xml.leaf("fileViewedByEsp", file.viewed()).leaf("exifViewedByEsp", file.exifViewed());
        xml.leaf("publiclyAvailable", file.publicly()).leaf("fileRelevance", file.relevance());
        if (!file.annotations().isEmpty()) {
            xml.open("fileAnnotations");
            file.annotations().forEach(annotation -> xml.leaf(annotation, "true"));
            xml.close();
        }
        xml.leaf("industryClassification", file.classification());
        if (file.hashes()) {
            xml.leaf("originalFileHash", file.digests().md5(), "hashType", "MD5");
            xml.leaf("originalFileHash", file.digests().sha1(), "hashType", "SHA1");
        }
        ip(xml, file.ip(), style);
        if (!file.exif().isEmpty()) {
            xml.open("details", "type", "EXIF");
            file.exif()
                    .forEach(pair ->
                            xml.open("nameValuePair")
                                    .leaf("name", pair.name())
                                    .leaf("value", pair.value())
                                    .close());
            xml.close();
        }
        return xml.leaf("additionalInfo", file.info()).close().bytes();
    }

    private static void ip(XmlText xml, @Nullable IpEvent event, String style) {
        if (event != null) {
            xml.open("ipCaptureEvent")
                    .leaf("ipAddress", event.address())
                    .leaf("eventName", event.role());
            xml.leaf("dateTime", Times.write(event.at(), style))
                    .leaf("possibleProxy", event.proxy());
            xml.leaf("port", event.port()).close();
        }
    }
}
