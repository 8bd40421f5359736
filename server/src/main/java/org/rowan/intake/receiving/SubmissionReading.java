package org.rowan.intake.receiving;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Report;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.cybertipline.DocumentRefused;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.FileOfReport;
import org.rowan.intake.cybertipline.ReportDocument;
import org.rowan.intake.store.FileRow;
import org.rowan.intake.store.OpenRow;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;

/** Puts together what came in pieces: the report, its files, their details. */
public final class SubmissionReading {
    private final DocumentReader reader;
    private final ReferralKeys keys;
    private final InstantSource clock;

    public SubmissionReading(DocumentReader reader, ReferralKeys keys, InstantSource clock) {
        this.reader = reader;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A submission put together.
     *
     * @param digest over report, files and details
     * @param sealed the parsed form, sealed
     * @param fileIds the ids that the sender was told, in order of arrival
     * @param batchProblem what breaks a rule of batched reports; empty when nothing does
     */
    record Whole(byte[] digest, byte[] sealed, List<String> fileIds, String batchProblem) {}

    Whole read(OpenRow row, List<FileRow> files) {
        SealedBox box = keys.get(row.id());
        List<FileOfReport> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (FileRow file : files) {
            FileContent content = Sealing.openContent(box, file.content());
            FileDocument details = details(box, file);
            parts.add(new FileOfReport(content.name(), content.stored(), details));
            lines.add(
                    Fingerprint.file(
                            content.stored().sha256(),
                            details == null ? "" : details.withoutOurNumbers()));
        }
        Report report = report(box, row).toReport(row.sender(), parts, row.tolerated());
        return new Whole(
                Fingerprint.of(row.reportDigest(), lines),
                Sealing.parsed(box, report),
                files.stream().map(FileRow::file).toList(),
                row.batched() ? batchProblem(parts) : "");
    }

    private ReportDocument report(SealedBox box, OpenRow row) {
        try {
            return ReportDocument.readAgain(reader, Sealing.openRaw(box, row.raw()), row.charset());
        } catch (DocumentRefused changed) {
            throw new IllegalStateException(row.id() + " was accepted before", changed);
        }
    }

    private @Nullable FileDocument details(SealedBox box, FileRow file) {
        byte[] sealed = file.details();
        if (sealed == null) {
            return null;
        }
        try {
            return FileDocument.readAgain(reader, Sealing.openDetails(box, sealed), file.charset());
        } catch (DocumentRefused changed) {
            throw new IllegalStateException("details were accepted before", changed);
        }
    }

    private String batchProblem(List<FileOfReport> files) {
        if (files.size() > 1) {
            return "[0,0] - rule-batched: A batched report has at most one file. Retract it.";
        }
        try {
            for (FileOfReport file : files) {
                FileDocument details = file.details();
                if (details != null) {
                    details.checkBatched(clock.instant());
                }
            }
            return "";
        } catch (DocumentRefused refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
