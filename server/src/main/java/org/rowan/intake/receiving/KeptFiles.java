package org.rowan.intake.receiving;

import java.util.ArrayList;
import java.util.List;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.store.FileRow;
import org.rowan.platform.crypto.SealedBox;

/** Files that were kept with a document, as files of the report that a person keyed in from it. */
final class KeptFiles {
    private KeptFiles() {}

    static List<ReportedFile> of(SealedBox box, List<FileRow> rows) {
        List<ReportedFile> files = new ArrayList<>();
        for (FileRow row : rows) {
            FileContent content = Sealing.openContent(box, row.content());
            files.add(ReportedFile.of(files.size(), content.name(), content.stored()));
        }
        return files;
    }
}
