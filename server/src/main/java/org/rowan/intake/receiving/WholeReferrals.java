package org.rowan.intake.receiving;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.ReferralState;
import org.rowan.intake.Report;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.FileOfReport;
import org.rowan.intake.store.Finished;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.ReferralNumbers;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.Received;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.rowan.platform.line.TaskQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a referral that comes whole: its bytes first, then everything in one transaction. */
public final class WholeReferrals {
    private static final Logger LOG = LoggerFactory.getLogger(WholeReferrals.class);

    private final ReferralNumbers numbers;
    private final ReferralKeys keys;
    private final ContentStore contents;
    private final FileKeeping keeping;
    private final FinishedReferrals referrals;
    private final Copies copies;
    private final TaskQueue line;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public WholeReferrals(
            ReferralNumbers numbers,
            ReferralKeys keys,
            ContentStore contents,
            FileKeeping keeping,
            FinishedReferrals referrals,
            Copies copies,
            TaskQueue line,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.numbers = numbers;
        this.keys = keys;
        this.contents = contents;
        this.keeping = keeping;
        this.referrals = referrals;
        this.copies = copies;
        this.line = line;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    private static final String ONLY_DIGEST =
            "; it may hold media, of which only the digest is kept without a legal basis";

    /** A file as it was stored, with what it adds to the fingerprint. */
    private record Kept(FileKeeping.Arrived arrived, FileOfReport file, String line) {}

    /**
     * What was read of it.
     *
     * @param sealed the parsed form, sealed; null when a person must read it
     * @param note why a person is needed; null when none is
     */
    private record Read(byte @Nullable [] sealed, boolean escalated, @Nullable String note) {}

    /** The document as it will be written: in the row or in the content store. */
    private record Raw(byte @Nullable [] sealed, @Nullable Received stored, byte[] digest) {
        boolean isKept() {
            return sealed != null || stored != null;
        }
    }

    /**
     * @throws IOException when a file cannot be read; then nothing was taken in
     */
    public ReceivedItem receive(Incoming incoming) throws IOException {
        ReferralId id = numbers.next();
        SealedBox box = Objects.requireNonNull(transaction.execute(status -> keys.create(id)));
        Raw raw = raw(incoming, id, box);
        List<Kept> files = new ArrayList<>();
        for (Incoming.File file : incoming.files()) {
            files.add(kept(file, id, box));
        }
        Read read = read(incoming, raw, box, files);
        Optional<ReferralId> original =
                transaction.execute(status -> write(incoming, id, box, raw, files, read));
        boolean copy = original != null && original.isPresent();
        return new ReceivedItem(
                incoming.item(),
                copy ? original.get() : id,
                state(read),
                incoming.form(),
                copy,
                read.note());
    }

    /** What no code foresaw in a document leaves it to a person, and everything else as it is. */
    private static Read read(Incoming incoming, Raw raw, SealedBox box, List<Kept> files) {
        Incoming.Reading reading = incoming.reading();
        if (reading == null) {
            String note = raw.isKept() ? incoming.note() : incoming.note() + ONLY_DIGEST;
            return new Read(null, false, note);
        }
        try {
            Report report = reading.of(files.stream().map(Kept::file).toList());
            return new Read(
                    Sealing.parsed(box, report), report.urgency().escalated(), incoming.note());
        } catch (RuntimeException unforeseen) {
            // Without its message, which may quote the document.
            LOG.error(
                    "a document could not be read and is kept: {} at {}",
                    unforeseen.getClass().getName(),
                    unforeseen.getStackTrace().length == 0 ? "" : unforeseen.getStackTrace()[0]);
            return new Read(
                    null,
                    false,
                    "it could not be read (" + unforeseen.getClass().getSimpleName() + ")");
        }
    }

    private Raw raw(Incoming incoming, ReferralId id, SealedBox box) throws IOException {
        try (InputStream in = incoming.raw().open()) {
            if (incoming.small()) {
                byte[] bytes = in.readAllBytes();
                return new Raw(Sealing.raw(box, bytes), null, Fingerprint.sha256(bytes));
            }
            InputStream begun = new BufferedInputStream(in, Document.HEAD);
            if (!keeping.keeps() && !Document.isWords(begun)) {
                FileKeeping.Arrived arrived = keeping.receive(id, box, begun);
                return new Raw(null, null, HexFormat.of().parseHex(arrived.stored().sha256()));
            }
            Received stored = contents.receive(id, box, begun);
            return new Raw(null, stored, HexFormat.of().parseHex(stored.sha256()));
        }
    }

    private Kept kept(Incoming.File file, ReferralId id, SealedBox box) throws IOException {
        FileKeeping.Arrived arrived = arrived(file, id, box);
        FileDocument details = file.details();
        String said = details == null ? "" : details.withoutOurNumbers();
        return new Kept(
                arrived,
                new FileOfReport(file.name(), arrived.stored(), details),
                Fingerprint.file(arrived.stored().sha256(), said));
    }

    private FileKeeping.Arrived arrived(Incoming.File file, ReferralId id, SealedBox box)
            throws IOException {
        Incoming.Content content = file.content();
        if (content == null) {
            return new FileKeeping.Arrived(Objects.requireNonNull(file.digests()), null);
        }
        try (InputStream in = content.open()) {
            return keeping.receive(id, box, in);
        }
    }

    private Optional<ReferralId> write(
            Incoming incoming, ReferralId id, SealedBox box, Raw raw, List<Kept> files, Read read) {
        Instant now = clock.instant();
        Received stored = raw.stored();
        if (stored != null) {
            contents.keep(stored);
        }
        referrals.insertWhole(
                id,
                incoming.form().name(),
                incoming.channel(),
                incoming.who(),
                now,
                raw.sealed(),
                stored == null ? null : stored.name().value(),
                raw.digest(),
                read.escalated());
        for (Kept kept : files) {
            keeping.keep(kept.arrived());
            byte[] sealed =
                    Sealing.content(
                            box,
                            new FileContent(kept.file().uploadName(), kept.arrived().stored()));
            referrals.insertFile(id, "f" + files.indexOf(kept), sealed, now);
        }
        Optional<ReferralId> original = referrals.finish(end(id, raw, files, read));
        if (original.isPresent()) {
            copies.fold(id, original.get(), incoming.channel(), incoming.who(), now, files.size());
        } else if (read.sealed() != null) {
            line.enqueue(EndSubmission.NEXT_STAGE, id.value());
        }
        String verb = original.isPresent() ? "received-again" : "received";
        audit.append(AuditEntry.of(incoming.who(), verb, original.orElse(id), now, "", ""));
        return original;
    }

    private Finished end(ReferralId id, Raw raw, List<Kept> files, Read read) {
        return new Finished(
                id,
                state(read),
                null,
                clock.instant(),
                Fingerprint.of(raw.digest(), files.stream().map(Kept::line).toList()),
                raw.digest(),
                read.sealed(),
                read.note(),
                files.size());
    }

    private static ReferralState state(Read read) {
        return read.sealed() == null ? ReferralState.NEEDS_A_PERSON : ReferralState.RECEIVED;
    }
}
