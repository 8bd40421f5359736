package org.rowan.match;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rowan.kernel.ReferralId;
import org.rowan.match.media.ContentHasher;
import org.rowan.match.store.MediaStore;
import org.rowan.match.store.WaitingStore;
import org.rowan.match.store.WaitingStore.Waiting;
import org.rowan.platform.content.ContentName;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.rowan.platform.line.TaskQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decodes waiting files, a few at a time, outside of any transaction: a file may take seconds, and
 * an open transaction holds up every feed.
 */
@Component
class DecodeWaiting {
    private static final Logger LOG = LoggerFactory.getLogger(DecodeWaiting.class);
    private static final int LARGEST = 256 << 20;

    /** Well below the length of a lease. */
    private static final long RENEW_S = 5;

    private final WaitingStore waiting;
    private final MediaStore media;
    private final ContentStore contents;
    private final ReferralKeys keys;
    private final ContentHasher hasher;
    private final CompareExternally external;
    private final TaskQueue queue;
    private final TransactionTemplate transaction;
    private final int decoders;

    DecodeWaiting(
            WaitingStore waiting,
            MediaStore media,
            ContentStore contents,
            ReferralKeys keys,
            ContentHasher hasher,
            CompareExternally external,
            TaskQueue queue,
            PlatformTransactionManager transactions,
            @Value("${rowan.match.decoders:2}") int decoders) {
        this.waiting = waiting;
        this.media = media;
        this.contents = contents;
        this.keys = keys;
        this.hasher = hasher;
        this.external = external;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
        this.decoders = decoders;
    }

    /** Whether stages that rank referrals have work, to which decoding must give way. */
    boolean lineIsBusy() {
        return queue.isWaiting(List.of(MatchStage.NAME, MatchStage.NEXT));
    }

    /** Decodes up to so many files; how many there were. */
    int decode(int limit) {
        List<Waiting> leased = transaction.execute(status -> waiting.lease(limit));
        if (leased == null || leased.isEmpty()) {
            return 0;
        }
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(decoders, leased.size()))) {
            List<? extends Future<?>> running =
                    leased.stream().map(file -> workers.submit(() -> decode(file))).toList();
            for (Future<?> one : running) {
                await(one, leased);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return leased.size();
    }

    private void await(Future<?> one, List<Waiting> leased)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                one.get(RENEW_S, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException slow) {
                transaction.executeWithoutResult(status -> waiting.renew(leased));
            }
        }
    }

    private void decode(Waiting file) {
        byte[] content;
        try {
            Optional<byte[]> bytes = content(file);
            if (bytes.isEmpty()) {
                return;
            }
            content = bytes.get();
        } catch (DataAccessException | TransactionException databaseAway) {
            throw databaseAway;
        } catch (ClosedByInterruptException | FileSystemException diskAway) {
            // The server stops, or the folder is not mounted: nothing is wrong with the file, and
            // it
            // is tried again when its lease has run out.
            LOG.warn("media {} cannot be read now: {}", file.media(), kind(diskAway));
            return;
        } catch (IOException | RuntimeException gone) {
            transaction.executeWithoutResult(status ->
                    waiting.unreadable(file.media(), "its content cannot be read from the store"));
            return;
        }
        if (content.length > LARGEST) {
            transaction.executeWithoutResult(status ->
                    waiting.unreadable(
                            file.media(), "larger than 256 MiB, compared by digests only"));
            return;
        }
        var hashes = hasher.any(content);
        transaction.executeWithoutResult(status -> {
            if (waiting.store(file.media(), hashes)) {
                media.announce(List.of(file.media()));
                queue.enqueue(PerceptualStage.NAME, file.media());
            }
        });
        try {
            external.hash(file.media(), content);
        } catch (ExternalMatcher.Unavailable without) {
            LOG.warn("media {}: {}", file.media(), without.getMessage());
        }
    }

    private static String kind(Exception problem) {
        return problem.getClass().getSimpleName();
    }

    /** The bytes, one more than allowed at most; empty when the referral was erased meanwhile. */
    private Optional<byte[]> content(Waiting file) throws IOException {
        ReferralId referral = new ReferralId(file.referral());
        Optional<SealedBox> box = keys.find(referral);
        if (box.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = contents.open(referral, box.get(), new ContentName(file.content()))) {
            return Optional.of(in.readNBytes(LARGEST + 1));
        }
    }
}
