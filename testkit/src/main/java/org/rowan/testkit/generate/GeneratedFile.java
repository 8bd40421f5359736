package org.rowan.testkit.generate;

import org.rowan.testkit.generate.picture.Digests;
import org.rowan.testkit.generate.report.FileDetailsXml;
import org.rowan.testkit.generate.report.FileRecord;

/**
 * One file of a generated referral.
 *
 * @param name file name for the upload, unique within the referral
 * @param contentType image/png or text/csv
 * @param bytes the file, empty in a generator without files
 * @param digests of the bytes; stand-ins of the same shape in a generator without files
 * @param described whether the sender posts file details for it
 */
public record GeneratedFile(
        String name,
        String contentType,
        byte[] bytes,
        Digests digests,
        boolean described,
        FileRecord said,
        String timeStyle) {

    /**
     * The {@code fileDetails} document in UTF-8.
     *
     * @param reportId as the receiver answered to the report
     * @param fileId as the receiver answered to the upload
     */
    public byte[] fileDetails(long reportId, String fileId) {
        return FileDetailsXml.write(said, timeStyle, reportId, fileId);
    }
}
