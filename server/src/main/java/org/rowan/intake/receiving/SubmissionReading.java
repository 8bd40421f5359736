package org.rowan.intake.receiving;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.cybertipline.DocumentRefused;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.FileOfReport;
import org.rowan.intake.cybertipline.ReportDocument;
import org.rowan.intake.store.FileRow;
import org.rowan.intake.store.OpenRow;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what came in pieces: the report, its files, their details. */
public final class SubmissionReading {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionReading.class);

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
     * @param sealed the parsed form, sealed; null when a person must read it
     * @param fileIds the ids that the sender was told, in order of arrival
     * @param batchProblem what breaks a rule of batched reports; empty when nothing does
     */
    record Whole(
            byte[] digest, byte @Nullable [] sealed, List<String> fileIds, String batchProblem) {}

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
        return new Whole(
                Fingerprint.of(row.reportDigest(), lines),
                parsed(box, row, parts),
                files.stream().map(FileRow::file).toList(),
                row.batched() ? batchProblem(parts) : "");
    }

    /** What no code foresaw in a report leaves it to a person; the sender cannot mend it. */
    private byte @Nullable [] parsed(SealedBox box, OpenRow row, List<FileOfReport> parts) {
        ReportDocument document = report(box, row);
        try {
            return Sealing.parsed(box, document.toReport(row.sender(), parts, row.tolerated()));
        } catch (RuntimeException unforeseen) {
            LOG.error(
                    "{} could not be read and waits for a person: {}",
                    row.id(),
                    unforeseen.getClass().getName());
            return null;
        }
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
