package org.rowan.intake.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.cybertipline.DocumentRefused;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.ReportDocument;
import org.rowan.intake.store.OpenRow;
import org.rowan.intake.store.OpenSubmissions;
import org.rowan.intake.store.OpenSubmissions.Standing;
import org.rowan.intake.store.ReferralNumbers;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a submission and takes in its files and their details, as the protocol says. */
public final class Submissions {
    private final DocumentReader reader;
    private final ReferralNumbers numbers;
    private final ReferralKeys keys;
    private final FileKeeping files;
    private final OpenSubmissions rows;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Submissions(
            DocumentReader reader,
            ReferralNumbers numbers,
            ReferralKeys keys,
            FileKeeping files,
            OpenSubmissions rows,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.reader = reader;
        this.numbers = numbers;
        this.keys = keys;
        this.files = files;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a submission for a report.
     *
     * @param charset the charset the request's header gave
     * @param tolerated remarks about how it was sent
     * @throws DocumentRefused when the document is not acceptable
     */
    public ProtocolAnswer open(
            String sender, byte[] document, @Nullable String charset, List<String> tolerated)
            throws DocumentRefused {
        Instant now = clock.instant();
        ReportDocument report = ReportDocument.read(reader, document, charset, now);
        ReferralId id = numbers.next();
        transaction.executeWithoutResult(status -> {
            SealedBox box = keys.create(id);
            rows.open(
                    new OpenRow(
                            id,
                            sender,
                            now,
                            Sealing.raw(box, document),
                            charset,
                            Fingerprint.sha256(document),
                            report.batched(),
                            report.escalated(),
                            tolerated));
        });
        return ProtocolAnswer.success(id.value());
    }

    /** Why a file cannot be taken in, asked before 2 GiB are read; null when it can. */
    public @Nullable ProtocolAnswer refusalBeforeUpload(String sender, long report) {
        Optional<Standing> standing = rows.find(new ReferralId(report), sender);
        return standing.isPresent() && standing.get().isOpen(clock.instant())
                ? null
                : refusal(standing, report);
    }

    /**
     * Takes a file in and answers with its id and the MD5 of what arrived.
     *
     * @throws IOException when the stream breaks off
     */
    public ProtocolAnswer upload(
            String sender, long report, @Nullable String name, InputStream content)
            throws IOException {
        ReferralId id = new ReferralId(report);
        Optional<SealedBox> box = keys.find(id);
        if (box.isEmpty()) {
            return refusal(rows.find(id, sender), report);
        }
        FileKeeping.Arrived arrived = files.receive(id, box.get(), content);
        byte[] sealed = Sealing.content(box.get(), new FileContent(name, arrived.stored()));
        String file = newFileId();
        boolean added =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            boolean open = rows.addFile(id, sender, file, sealed, clock.instant());
                            if (open) {
                                files.keep(arrived);
                            }
                            return open;
                        }));
        return added
                ? new ProtocolAnswer(
                        ProtocolAnswer.SUCCESS,
                        "Success",
                        report,
                        file,
                        arrived.stored().md5(),
                        null)
                : refusal(rows.find(id, sender), report);
    }

    /**
     * Takes in what the sender says about a file, once.
     *
     * @throws DocumentRefused when the document is not acceptable
     */
    public ProtocolAnswer describe(String sender, byte[] document, @Nullable String charset)
            throws DocumentRefused {
        Instant now = clock.instant();
        FileDocument details = FileDocument.read(reader, document, charset, now);
        ReferralId id = new ReferralId(details.reportId());
        Optional<SealedBox> box = keys.find(id);
        if (box.isEmpty()) {
            return refusal(rows.find(id, sender), id.value());
        }
        byte[] sealed = Sealing.details(box.get(), document);
        if (rows.addDetails(id, sender, false, details.fileId(), sealed, charset, now)) {
            return described(id, details);
        }
        Optional<Standing> standing = rows.find(id, sender);
        if (standing.isEmpty() || !standing.get().isOpen(now)) {
            return refusal(standing, id.value());
        }
        if (standing.get().batched()) {
            details.checkBatched(now);
            if (rows.addDetails(id, sender, true, details.fileId(), sealed, charset, now)) {
                return described(id, details);
            }
        }
        return whyNoDetails(id, details.fileId());
    }

    private static ProtocolAnswer described(ReferralId id, FileDocument details) {
        return new ProtocolAnswer(
                ProtocolAnswer.SUCCESS, "Success", id.value(), details.fileId(), null, null);
    }

    private ProtocolAnswer whyNoDetails(ReferralId id, String file) {
        return rows.hasDetails(id, file).isPresent()
                ? ProtocolAnswer.refusal(
                        ProtocolAnswer.INVALID_REQUEST,
                        "Invalid request: the file has its details already",
                        id.value())
                : ProtocolAnswer.refusal(
                        ProtocolAnswer.NO_SUCH_FILE, "File does not exist", id.value());
    }

    /** What a sender is told about a report that is not open. */
    static ProtocolAnswer refusal(Optional<Standing> standing, long report) {
        String protocol = standing.map(Standing::protocol).orElse("unknown");
        return switch (protocol) {
            case "finished" ->
                    ProtocolAnswer.refusal(
                            ProtocolAnswer.ALREADY_FINISHED, "Report already finished", report);
            case "retracted" ->
                    ProtocolAnswer.refusal(
                            ProtocolAnswer.ALREADY_RETRACTED, "Report already retracted", report);
            default ->
                    ProtocolAnswer.refusal(
                            ProtocolAnswer.NO_SUCH_REPORT, "Report does not exist", report);
        };
    }

    /** 32 hex digits that begin with a letter, so that no client takes them for a number. */
    private String newFileId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[0] |= (byte) 0xc0;
        return HexFormat.of().formatHex(bytes);
    }
}
