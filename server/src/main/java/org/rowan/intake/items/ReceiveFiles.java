package org.rowan.intake.items;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.ReceiveItems;
import org.rowan.intake.ReceivedItem;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.cybertipline.DocumentReader;
import org.rowan.intake.receiving.Incoming;
import org.rowan.intake.receiving.KeyedReport;
import org.rowan.intake.receiving.Sealing;
import org.rowan.intake.receiving.WholeReferrals;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.crypto.KeyRing;

/** {@link ReceiveItems} for files, folders, uploads and keyed entries. */
public final class ReceiveFiles implements ReceiveItems {
    private final WholeReferrals referrals;
    private final DocumentReader reader;
    private final UploadFolder uploads;
    private final SealedPackages sealed;
    private final InstantSource clock;

    public ReceiveFiles(
            WholeReferrals referrals,
            DocumentReader reader,
            UploadFolder uploads,
            KeyRing keys,
            InstantSource clock) {
        this.referrals = referrals;
        this.reader = reader;
        this.uploads = uploads;
        this.sealed = new SealedPackages(keys, uploads);
        this.clock = clock;
    }

    @Override
    public void receive(Path path, String channel, String who, Consumer<ReceivedItem> told)
            throws IOException {
        receive(path.toString(), path, channel, who, told);
    }

    @Override
    public void receive(
            String name,
            InputStream content,
            String channel,
            String who,
            Consumer<ReceivedItem> told)
            throws IOException {
        // An archive needs to be read in any order, so an upload waits in a private folder.
        Path folder = uploads.begin();
        try {
            Path file = folder.resolve(safe(name));
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            receive(name, file, channel, who, told);
        } finally {
            uploads.end(folder);
        }
    }

    @Override
    public ReferralId enter(KeyedEntry entry, String who) {
        byte[] raw = Sealing.keyed(entry);
        Report report =
                KeyedReport.of(ReportForm.KEYED, entry, List.of(), List.of("keyed in by a person"));
        try {
            return referrals
                    .receive(
                            new Incoming(
                                    "keyed entry",
                                    ReportForm.KEYED,
                                    "form",
                                    who,
                                    () -> new ByteArrayInputStream(raw),
                                    true,
                                    List.of(),
                                    files -> report,
                                    null))
                    .referral();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private void receive(
            String item, Path path, String channel, String who, Consumer<ReceivedItem> told)
            throws IOException {
        ItemReader items = new ItemReader(reader, clock, channel, who);
        new FolderWalk(items, sealed, incoming -> told.accept(referrals.receive(incoming)), 0)
                .walk(item, path);
    }

    /** A name that is a name in any file system, with the ending that says what the file is. */
    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_");
        return "upload-" + plain.substring(Math.max(0, plain.length() - 100));
    }
}
