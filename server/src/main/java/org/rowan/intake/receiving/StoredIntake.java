package org.rowan.intake.receiving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.intake.Intake;
import org.rowan.intake.KeptReferral;
import org.rowan.intake.OriginalFile;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.intake.store.FileRow;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.ReferralRows;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.content.ContentName;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.RecentlyOpened;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;

/** {@link Intake} from the rows, opened with each referral's key; one query for any number. */
public final class StoredIntake implements Intake {
    private static final int MOST_RECENT = 2048;

    private final ReferralRows rows;
    private final FinishedReferrals files;
    private final ReferralKeys keys;
    private final ContentStore contents;

    /** The stages of the line read a referral one soon after the other. */
    private final RecentlyOpened<Opened> recent =
            new RecentlyOpened<>(MOST_RECENT, System::nanoTime);

    private record Opened(byte[] sealed, Report report) {}

    public StoredIntake(
            ReferralRows rows, FinishedReferrals files, ReferralKeys keys, ContentStore contents) {
        this.rows = rows;
        this.files = files;
        this.keys = keys;
        this.contents = contents;
    }

    @Override
    public Optional<Report> findReport(ReferralId id) {
        return Optional.ofNullable(findReports(List.of(id)).get(id));
    }

    @Override
    public Map<ReferralId, Report> findReports(Collection<ReferralId> ids) {
        Map<ReferralId, SealedBox> boxes = keys.findAll(ids);
        Map<ReferralId, Report> opened = new HashMap<>();
        for (ReferralRows.Parsed parsed : rows.parsed(ids)) {
            SealedBox box = boxes.get(parsed.id());
            if (box != null) {
                opened.put(parsed.id(), open(parsed, box));
            }
        }
        return inOrder(ids, opened);
    }

    private Report open(ReferralRows.Parsed parsed, SealedBox box) {
        Optional<Opened> known =
                recent.find(parsed.id())
                        .filter(opened -> Arrays.equals(opened.sealed(), parsed.sealed()));
        if (known.isPresent()) {
            return known.get().report();
        }
        Report report = Sealing.openParsed(box, parsed.sealed());
        recent.keep(parsed.id(), new Opened(parsed.sealed(), report));
        return report;
    }

    @Override
    public Optional<ReferralSummary> findSummary(ReferralId id) {
        return Optional.ofNullable(findSummaries(List.of(id)).get(id));
    }

    @Override
    public Map<ReferralId, ReferralSummary> findSummaries(Collection<ReferralId> ids) {
        Map<ReferralId, ReferralSummary> found = new HashMap<>();
        rows.summaries(ids).forEach(row -> found.put(row.summary().id(), withReason(row)));
        return inOrder(ids, found);
    }

    @Override
    public List<ReferralSummary> listNeedingAPerson(int limit) {
        return rows.needingAPerson(limit).stream().map(this::withReason).toList();
    }

    @Override
    public Optional<InputStream> openRaw(ReferralId id) {
        Optional<SealedBox> box = keys.find(id);
        Optional<ReferralRows.Raw> raw = rows.raw(id);
        if (box.isEmpty() || raw.isEmpty()) {
            return Optional.empty();
        }
        byte[] sealed = raw.get().raw();
        if (sealed != null) {
            return Optional.of(new ByteArrayInputStream(Sealing.openRaw(box.get(), sealed)));
        }
        ContentName name = new ContentName(String.valueOf(raw.get().content()));
        try {
            return Optional.of(contents.open(id, box.get(), name));
        } catch (IOException e) {
            throw new UncheckedIOException("the document of " + id + " cannot be read back", e);
        }
    }

    @Override
    public List<KeptReferral> listKept(Instant before, ReferralId after, int limit) {
        return rows.kept(before, after, limit);
    }

    @Override
    public long deleteFiles(ReferralId id) {
        Optional<SealedBox> box = keys.find(id);
        if (box.isEmpty()) {
            return 0;
        }
        String document = rows.raw(id).map(ReferralRows.Raw::content).orElse("");
        long deleted = 0;
        for (FileRow row : files.files(id)) {
            String name = Sealing.openContent(box.get(), row.content()).stored().reference();
            // A file with the very bytes of the document shares its place.
            if (!name.isEmpty()
                    && !name.equals(document)
                    && contents.delete(new ContentName(name))) {
                deleted++;
            }
        }
        return deleted;
    }

    @Override
    public List<OriginalFile> findOriginalFiles(ReferralId id) {
        return keys.find(id)
                .map(box -> files.files(id).stream().map(row -> original(box, row)).toList())
                .orElse(List.of());
    }

    private static OriginalFile original(SealedBox box, FileRow row) {
        FileContent content = Sealing.openContent(box, row.content());
        byte[] details = row.details();
        return new OriginalFile(
                content.name(),
                content.stored(),
                details == null ? null : Sealing.openDetails(box, details));
    }

    private ReferralSummary withReason(ReferralRows.Row row) {
        ReferralSummary summary = row.summary();
        byte[] sealed = row.reason();
        Optional<SealedBox> box = sealed == null ? Optional.empty() : keys.find(summary.id());
        if (sealed == null || box.isEmpty()) {
            return summary;
        }
        String reason = Sealing.openReason(box.get(), sealed);
        String note = summary.note() == null ? reason : summary.note() + ": " + reason;
        return new ReferralSummary(
                summary.id(),
                summary.state(),
                summary.form(),
                summary.received(),
                summary.channel(),
                summary.sender(),
                summary.sha256(),
                summary.receipts(),
                summary.tiedTo(),
                summary.escalated(),
                note);
    }

    private static <T> Map<ReferralId, T> inOrder(
            Collection<ReferralId> ids, Map<ReferralId, T> found) {
        Map<ReferralId, T> ordered = new LinkedHashMap<>();
        for (ReferralId id : ids) {
            T value = found.get(id);
            if (value != null) {
                ordered.put(id, value);
            }
        }
        return ordered;
    }
}
