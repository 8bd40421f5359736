package org.rowan.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rowan.audit.tree.GrowingTree;
import org.rowan.platform.crypto.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their place in the log and signs what it is then.
 *
 * <p>An entry's number is drawn when it is written, but transactions commit in another order. So
 * the sealer goes by transaction number and takes only those below the oldest transaction still
 * running: nothing can commit there any more, and a late commit is never skipped. One process seals
 * at a time; a lock that ends with the transaction is the lease.
 */
public final class Sealer {
    /** Every eighth level of the tree is stored, the leaves included. */
    static final int STORED_LEVELS = 8;

    private static final int PAGE = 5000;

    private final LogTables tables;
    private final TransactionTemplate transactions;
    private final KeyRing ring;
    private final InstantSource clock;

    public Sealer(
            JdbcClient jdbc, TransactionTemplate transactions, KeyRing ring, InstantSource clock) {
        this.tables = new LogTables(jdbc, ring.installation());
        this.transactions = transactions;
        this.ring = ring;
        this.clock = clock;
    }

    /** Seals what can be sealed; the new head, empty when the log did not grow. */
    public Optional<Head> seal() {
        Optional<Head> head = transactions.execute(status -> sealInTransaction());
        return head == null ? Optional.empty() : head;
    }

    private Optional<Head> sealInTransaction() {
        if (!tables.lease()) {
            return Optional.empty();
        }
        LogTables.Position position = tables.position();
        GrowingTree tree = position.tree();
        long before = tree.size();
        String below = tables.settledBelow();
        String tx = position.sealedBelow();
        long after = -1;
        List<LogTables.Settled> page;
        do {
            page = tables.settled(tx, after, below, PAGE);
            if (!page.isEmpty()) {
                append(page, tree);
                tx = page.getLast().tx();
                after = page.getLast().entry().id();
            }
        } while (page.size() == PAGE);
        if (tree.size() == before) {
            return Optional.empty();
        }
        tables.moveOn(below, tree);
        Head head =
                Head.sign(
                        ring.installation(),
                        tree.size(),
                        tree.root(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        ring.logSigner());
        tables.insertHead(head);
        return Optional.of(head);
    }

    private void append(List<LogTables.Settled> page, GrowingTree tree) {
        long[] numbers = new long[page.size()];
        long[] entries = new long[page.size()];
        byte[][] hashes = new byte[page.size()][];
        for (int i = 0; i < page.size(); i++) {
            StoredEntry entry = page.get(i).entry();
            numbers[i] = tree.size();
            entries[i] = entry.id();
            hashes[i] = entry.leafHash();
            tree.append(hashes[i], this::keepSubtree);
        }
        tables.insertLeaves(numbers, entries, hashes);
    }

    private void keepSubtree(int level, long index, byte[] hash) {
        if (level > 0 && level % STORED_LEVELS == 0) {
            tables.insertSubtree(level, index, hash);
        }
    }
}
