package org.rowan.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Assessing;
import org.rowan.intake.Intake;
import org.rowan.intake.OriginalFile;
import org.rowan.intake.PackageManifest;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.ReportForm;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.Packages;
import org.rowan.platform.content.ContentName;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.RecipientKey;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.disk.Durable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the referrals of a case as they were received into a package for another installation.
 *
 * <p>Each referral is a folder in the form that {@code ./rowan intake} takes, so that the other
 * side reads it by the ordinary way and recognises what it has already.
 */
public final class ExportPackage {
    private final Assessing assessing;
    private final Intake intake;
    private final ReferralKeys keys;
    private final ContentStore contents;
    private final KeyRing ring;
    private final Packages packages;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final String organisation;
    private final boolean mayGiveFiles;

    /**
     * @param organisation who makes packages here, empty when nobody said
     * @param mayGiveFiles whether the profile lets files be kept, and so given on
     */
    public ExportPackage(
            Assessing assessing,
            Intake intake,
            ReferralKeys keys,
            ContentStore contents,
            KeyRing ring,
            Packages packages,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock,
            String organisation,
            boolean mayGiveFiles) {
        this.assessing = assessing;
        this.intake = intake;
        this.keys = keys;
        this.contents = contents;
        this.ring = ring;
        this.packages = packages;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.organisation = organisation;
        this.mayGiveFiles = mayGiveFiles;
    }

    /**
     * What was written.
     *
     * @param erased referrals of the case that are erased and so are not in it
     * @param key the name of the key it is signed with, to be told to the other side by another way
     * @param sealedFor the name of the key it is sealed for, null when it is not encrypted
     */
    public record Exported(
            String caseId,
            List<String> referrals,
            List<String> erased,
            int files,
            String key,
            @Nullable String sealedFor) {}

    /**
     * Writes a package.
     *
     * @param to a file that is not there yet; only its owner may read it
     * @param recipient who gets it; told when a link that it relied on is taken back
     * @param seal the key of the recipient, null to leave the package readable by anybody
     * @param withFiles whether uploaded files go along, or only their digests
     * @param reason why; kept in the log under each referral's key
     * @throws UnusableInput when there is no such case, nothing of it is left, the reason or the
     *     recipient is missing or files may not be given
     */
    public Exported export(
            CaseId id,
            Path to,
            String recipient,
            @Nullable RecipientKey seal,
            boolean withFiles,
            String reason,
            String by)
            throws IOException {
        if (recipient.isBlank()) {
            throw new UnusableInput("an export needs a recipient", "--for", "who gets it");
        }
        List<ReferralId> referrals = demanded(id, withFiles, reason, to);
        Instant now = clock.instant();
        List<PackageManifest.Content> given = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        int files = 0;
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (OutputStream out = Channels.newOutputStream(Durable.createPrivate(beside));
                PackageFile file = new PackageFile(seal == null ? out : seal.sealing(out))) {
            for (ReferralId referral : referrals) {
                ReferralSummary summary = intake.findSummary(referral).orElseThrow();
                byte[] raw = intake.findRaw(referral).orElse(null);
                if (raw == null) {
                    erased.add(referral.toString());
                    continue;
                }
                files += write(summary, raw, withFiles, file);
                given.add(
                        new PackageManifest.Content(
                                referral.toString(),
                                summary.form().name(),
                                summary.received().toString(),
                                summary.sender()));
            }
            if (given.isEmpty()) {
                throw new UnusableInput(
                        "nothing of case " + id + " is left to export", id.toString(), "another");
            }
            file.seal(manifest(given, file, now, reason), ring.logSigner());
            note(id, given, recipient, seal, by, reason, now);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(beside);
            throw failed;
        }
        Files.move(beside, to);
        return new Exported(
                id.toString(),
                given.stream().map(PackageManifest.Content::referral).toList(),
                erased,
                files,
                ring.logSigner().id(),
                seal == null ? null : seal.id());
    }

    private List<ReferralId> demanded(CaseId id, boolean withFiles, String reason, Path to) {
        if (reason.isBlank()) {
            throw new UnusableInput(
                    "an export needs a reason", "--reason", "who asked for it, and by which right");
        }
        if (withFiles && !mayGiveFiles) {
            throw new UnusableInput(
                    "outside the police no file goes along without a legal basis",
                    "--with-files",
                    "leave it out; the digests go along");
        }
        if (Files.exists(to)) {
            throw new UnusableInput("there is such a file already", to.toString(), "another name");
        }
        return assessing
                .findCase(id)
                .orElseThrow(() ->
                        new UnusableInput(
                                "there is no case " + id, id.toString(), "a number of the queue"))
                .referrals();
    }

    /** Writes one referral's folder; how many files' bytes went along. */
    private int write(ReferralSummary summary, byte[] raw, boolean withFiles, PackageFile file)
            throws IOException {
        String folder = summary.id() + "/";
        file.add(folder + document(summary.form(), raw), new ByteArrayInputStream(raw));
        Set<String> taken = new HashSet<>(Set.of(document(summary.form(), raw)));
        int given = 0;
        for (OriginalFile original : intake.findOriginalFiles(summary.id())) {
            String name = name(original.name(), taken);
            try (InputStream bytes = withFiles ? bytes(summary.id(), original.content()) : null) {
                if (bytes == null) {
                    file.add(
                            folder + name + PackageManifest.DIGESTS,
                            new ByteArrayInputStream(digests(original.content())));
                } else {
                    file.add(folder + name, bytes);
                    given++;
                }
            }
            byte[] details = original.details();
            if (details != null) {
                file.add(folder + name + ".fileinfo.xml", new ByteArrayInputStream(details));
            }
        }
        return given;
    }

    private @Nullable InputStream bytes(ReferralId id, StoredContent content) throws IOException {
        if (content.reference().isEmpty()) {
            return null;
        }
        try {
            return contents.open(id, keys.get(id), new ContentName(content.reference()));
        } catch (IllegalStateException deletedMeanwhile) {
            return null; // Its retention period was over; the digests still say what it was.
        }
    }

    private static byte[] digests(StoredContent content) {
        return JsonMapper.shared()
                .writeValueAsBytes(
                        new StoredContent(
                                "",
                                content.bytes(),
                                content.md5(),
                                content.sha1(),
                                content.sha256()));
    }

    private static String document(ReportForm form, byte[] raw) {
        return switch (form) {
            case CYBERTIPLINE_XML -> "report.xml";
            case CYBERTIP_JSON -> "cybertip.json";
            case KEYED -> PackageManifest.KEYED;
            case CSV -> "referral.csv";
            case PACKAGE, PUBLIC_FORM, DOCUMENT ->
                    raw.length > 4 && raw[0] == '%' && raw[1] == 'P' ? "document.pdf" : "document";
        };
    }

    /** The upload's own name where it is one in a folder, else a number. */
    private static String name(@Nullable String given, Set<String> taken) {
        String name = given != null && fits(given) ? given : "file-" + taken.size();
        for (int again = 2; !taken.add(name); again++) {
            name = "file-" + taken.size() + "-" + again;
        }
        return name;
    }

    private static boolean fits(String name) {
        return name.matches("[^/\\\\\\p{Cntrl}.][^/\\\\\\p{Cntrl}]{0,149}")
                && !name.endsWith(".fileinfo.xml")
                && !name.endsWith(PackageManifest.DIGESTS);
    }

    private PackageManifest manifest(
            List<PackageManifest.Content> given, PackageFile file, Instant now, String reason) {
        return new PackageManifest(
                PackageManifest.FORMAT,
                PackageManifest.VERSION,
                now.toString(),
                organisation,
                ring.installation().toString(),
                reason.strip(),
                given,
                file.entries());
    }

    private void note(
            CaseId id,
            List<PackageManifest.Content> given,
            String recipient,
            @Nullable RecipientKey seal,
            String by,
            String reason,
            Instant now) {
        List<AuditEntry> entries = new ArrayList<>();
        entries.add(
                AuditEntry.of(
                        by,
                        "exported",
                        "case",
                        id.toString(),
                        now,
                        "",
                        given.size()
                                + " referrals, signed with key "
                                + ring.logSigner().id()
                                + (seal == null ? ", not encrypted" : ", sealed for " + seal)));
        given.forEach(one ->
                entries.add(
                        AuditEntry.of(
                                by,
                                "exported",
                                ReferralId.parse(one.referral()),
                                now,
                                reason.strip(),
                                "in a package of case " + id)));
        String content =
                "package with "
                        + String.join(
                                ", ",
                                given.stream().map(PackageManifest.Content::referral).toList());
        transaction.executeWithoutResult(status -> {
            packages.recordSent(id, recipient.strip(), content, by);
            audit.appendAll(entries);
        });
    }
}
