package org.rowan.intake.cybertipline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Report;
import org.rowan.intake.ReportedFile;

/** A {@code report} document that the schema and every rule beyond it accepted. */
public final class ReportDocument {
    private final Element root;
    private final List<String> remarks;

    private ReportDocument(Element root, List<String> remarks) {
        this.root = root;
        this.remarks = remarks;
    }

    /**
     * @param now the time that dates must lie before
     * @throws DocumentRefused when the document is not acceptable
     */
    public static ReportDocument read(
            DocumentReader reader, byte[] bytes, @Nullable String charset, Instant now)
            throws DocumentRefused {
        Element root = reader.read(bytes, charset, "report");
        return new ReportDocument(root, ReportRules.check(root, now));
    }

    /** Reads again what was accepted before; time has passed, so no date can fail. */
    public static ReportDocument readAgain(
            DocumentReader reader, byte[] bytes, @Nullable String charset) throws DocumentRefused {
        Element root = reader.readAgain(bytes, charset, "report");
        return new ReportDocument(root, ReportRules.check(root, Parts.ANY_TIME_LATER));
    }

    /** Whether one report stands for many spreading the same file. */
    public boolean batched() {
        return ReportRules.isBatched(root);
    }

    public boolean escalated() {
        Element summary = root.first("incidentSummary");
        return summary != null && summary.valueOf("escalateToHighPriority") != null;
    }

    /**
     * The report in the words of the glossary.
     *
     * @param sender the registered sender's name; null when there is none
     * @param files what was uploaded, in order of arrival, already joined with its details
     * @param more remarks from outside the document
     */
    public Report toReport(@Nullable String sender, List<FileOfReport> files, List<String> more) {
        Set<String> all = new LinkedHashSet<>(remarks);
        List<ReportedFile> read = new ArrayList<>();
        for (FileOfReport file : files) {
            FileDocument details = file.details();
            all.addAll(details == null ? List.of() : details.remarks());
            read.add(
                    FileFromXml.read(
                            read.size(),
                            file.uploadName(),
                            file.content(),
                            details == null ? null : details.root()));
        }
        all.addAll(more);
        return ReportFromXml.read(root, sender, read, List.copyOf(all));
    }
}
