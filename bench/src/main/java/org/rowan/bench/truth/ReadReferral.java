package org.rowan.bench.truth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Report;
import org.rowan.intake.StoredContent;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.cybertipline.DocumentRefused;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.FileOfReport;
import org.rowan.intake.cybertipline.ReportDocument;
import org.rowan.testkit.generate.GeneratedFile;
import org.rowan.testkit.generate.GeneratedReferral;

/** Reads generated referrals as the receiver does: the report and the details of its files. */
final class ReadReferral {
    private final DocumentReader reader = new DocumentReader();

    /** The report as intake would hand it to linking. */
    Report of(GeneratedReferral referral) {
        try {
            List<FileOfReport> files = new ArrayList<>();
            for (GeneratedFile file : referral.files()) {
                files.add(new FileOfReport(file.name(), content(file), details(file)));
            }
            return ReportDocument.readAgain(reader, referral.reportXml(), "UTF-8")
                    .toReport(null, files, List.of());
        } catch (DocumentRefused refused) {
            throw new IllegalStateException(
                    "generated referral " + referral.index() + " is not valid", refused);
        }
    }

    private @Nullable FileDocument details(GeneratedFile file) throws DocumentRefused {
        return file.described()
                ? FileDocument.readAgain(reader, file.fileDetails(1, "1"), "UTF-8")
                : null;
    }

    private static StoredContent content(GeneratedFile file) {
        return new StoredContent(
                "", 0, file.digests().md5(), file.digests().sha1(), file.digests().sha256());
    }
}
