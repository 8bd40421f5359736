package org.rowan.platform.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.KeyedHash;
import org.rowan.platform.crypto.SealedBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link ContentStore} that keeps small content in PostgreSQL and large content in a folder.
 *
 * <p>Small content shares the one sync of its transaction's commit; as files each would need two
 * more. See the decision record for the measurement.
 */
final class SealedContentStore implements ContentStore {
    private static final Logger log = LoggerFactory.getLogger(SealedContentStore.class);
    private static final String IN_FILE = "content file";
    private static final int BUFFER = 1 << 17;

    private final ContentFolder folder;
    private final StoredContents rows;
    private final KeyedHash names;
    private final int largestInRow;
    private final InstantSource clock;

    /**
     * @param largestInRow content of at most this many bytes goes into PostgreSQL
     */
    SealedContentStore(
            ContentFolder folder,
            StoredContents rows,
            KeyedHash names,
            int largestInRow,
            InstantSource clock) {
        this.folder = folder;
        this.rows = rows;
        this.names = names;
        this.largestInRow = largestInRow;
        this.clock = clock;
    }

    @Override
    public Received receive(ReferralId referral, SealedBox under, InputStream clear)
            throws IOException {
        byte[] start = clear.readNBytes(largestInRow + 1);
        Digests digests = new Digests();
        digests.update(start, 0, start.length);
        if (start.length > largestInRow) {
            return toFile(referral, under, start, clear, digests);
        }
        Digests.Result digest = digests.finish();
        ContentName name = nameOf(referral, digest.sha256());
        byte[] sealed = under.seal(start, inRow(name));
        return received(referral, name, digest, sealed, null);
    }

    private Received toFile(
            ReferralId referral, SealedBox under, byte[] start, InputStream rest, Digests digests)
            throws IOException {
        ContentFolder.Arriving file = folder.start();
        try {
            try (OutputStream target = file.out();
                    OutputStream sealing = under.sealing(target, IN_FILE)) {
                sealing.write(start);
                byte[] buffer = new byte[BUFFER];
                for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                    digests.update(buffer, 0, read);
                    sealing.write(buffer, 0, read);
                }
            }
            Digests.Result digest = digests.finish();
            ContentName name = nameOf(referral, digest.sha256());
            return received(referral, name, digest, null, folder.finish(file, name));
        } catch (IOException | RuntimeException e) {
            folder.abandon(file);
            throw e;
        }
    }

    @Override
    public void keep(Received received) {
        rows.insert(received);
    }

    @Override
    public InputStream open(ReferralId referral, SealedBox under, ContentName name)
            throws IOException {
        StoredContents.Place place =
                rows.find(referral, name)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "there is no content " + name + " of " + referral));
        if (place.sealed() != null) {
            return new ByteArrayInputStream(under.open(place.sealed(), inRow(name)));
        }
        InputStream sealed = folder.open(Objects.requireNonNull(place.file()));
        return new VerifiedStream(
                under.opening(sealed, IN_FILE), sha256 -> nameOf(referral, sha256).equals(name));
    }

    @Override
    public boolean delete(ContentName name) {
        List<StoredContents.Place> places = rows.delete(name);
        places.forEach(this::deleteFileAfterCommit);
        return !places.isEmpty();
    }

    @Override
    public long deleteAll(ReferralId referral) {
        List<StoredContents.Place> places = rows.deleteAll(referral);
        places.forEach(this::deleteFileAfterCommit);
        return places.size();
    }

    @Override
    public long sweep(Duration untouchedFor) throws IOException {
        return folder.sweep(clock.instant().minus(untouchedFor), rows::known);
    }

    /**
     * A rollback must find the file still there; a crash after the commit leaves it to the sweep.
     */
    private void deleteFileAfterCommit(StoredContents.Place place) {
        String file = place.file();
        if (file == null) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deleteFile(file);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        deleteFile(file);
                    }
                });
    }

    private void deleteFile(String file) {
        try {
            folder.delete(file);
        } catch (IOException e) {
            log.warn("A deleted file is left to the sweep: {}", e.toString());
        }
    }

    private static Received received(
            ReferralId referral,
            ContentName name,
            Digests.Result digest,
            byte @Nullable [] sealed,
            @Nullable String file) {
        return new Received(
                referral,
                name,
                digest.length(),
                digest.md5Hex(),
                digest.sha1Hex(),
                digest.sha256Hex(),
                sealed,
                file);
    }

    private ContentName nameOf(ReferralId referral, byte[] sha256) {
        return ContentName.of(
                names.of(referral.toString().getBytes(StandardCharsets.UTF_8), sha256));
    }

    private static String inRow(ContentName name) {
        return "content " + name;
    }
}
