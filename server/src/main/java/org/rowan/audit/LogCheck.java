package org.rowan.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.rowan.audit.tree.GrowingTree;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds the log from its rows and compares it with every signed head, here and kept elsewhere.
 *
 * <p>The tree is built over the stored leaf hashes, and every entry is compared with its leaf: so
 * an altered entry is named by itself, and altered leaves are narrowed down to those between the
 * last head that fits and the first that does not. Reads page by page in one snapshot; changes
 * nothing.
 */
public final class LogCheck {
    private static final int PAGE = 5000;
    private static final int MOST_FINDINGS = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final KeyRing ring;
    private final ReferralKeys keys;
    private final LogTables tables;

    public LogCheck(
            JdbcClient jdbc, TransactionTemplate transactions, KeyRing ring, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.snapshot =
                new TransactionTemplate(
                        Objects.requireNonNull(transactions.getTransactionManager()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.ring = ring;
        this.keys = keys;
        this.tables = new LogTables(jdbc, ring.installation());
    }

    /**
     * What a check found.
     *
     * @param entries how many entries the log has
     * @param heads how many signed heads of its own it was compared with
     * @param kept how many heads kept elsewhere it was compared with
     * @param erased how many entries have lost purpose and details to an erasure
     * @param waiting how many entries wait to be sealed
     * @param findings what is wrong; empty when nothing is
     */
    public record Result(
            long entries, long heads, int kept, long erased, long waiting, List<Finding> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks the whole log.
     *
     * @param kept heads that were kept out of the operator's reach
     * @param progress is told now and then how many entries were checked
     */
    public Result check(List<Head> kept, LongConsumer progress) {
        return Objects.requireNonNull(snapshot.execute(status -> checkSnapshot(kept, progress)));
    }

    private Result checkSnapshot(List<Head> kept, LongConsumer progress) {
        List<Finding> findings = new ArrayList<>();
        EntryCheck entries = new EntryCheck(keys, findings);
        HeadCheck heads = new HeadCheck(ring, tables, kept, findings);
        GrowingTree tree = GrowingTree.empty();
        heads.compare(tree);
        long next = 0;
        List<LogTables.Leaf> page;
        do {
            page = tables.leavesFrom(next, PAGE);
            entries.check(page);
            for (LogTables.Leaf leaf : page) {
                if (leaf.number() != next) {
                    heads.lostTrack();
                    findings.add(
                            new Finding(
                                    (leaf.number() - next) + " leaves were deleted",
                                    "leaves " + next + " to " + (leaf.number() - 1),
                                    null));
                }
                next = leaf.number() + 1;
                tree.append(leaf.hash(), (level, index, hash) -> {});
                heads.compare(tree);
            }
            progress.accept(next);
        } while (page.size() == PAGE);
        heads.finish(tree);
        checkPosition(tree, findings);
        long waiting = checkUnsealed(findings);
        List<Finding> told = findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
        return new Result(
                tree.size(),
                heads.own(),
                kept.size(),
                entries.erased(),
                waiting,
                List.copyOf(told));
    }

    /** Where the sealer would carry on must be where the log ends, or the next head breaks it. */
    private void checkPosition(GrowingTree tree, List<Finding> findings) {
        boolean fits =
                jdbc.sql("select size, frontier from audit.sealer")
                        .query((row, n) ->
                                row.getLong(1) == tree.size()
                                        && Arrays.equals(row.getBytes(2), tree.frontier()))
                        .optional()
                        .orElse(false);
        if (!fits && findings.isEmpty()) {
            findings.add(
                    new Finding(
                            "the sealer's position does not fit the log: leaves were deleted or added at its end",
                            "after leaf " + (tree.size() - 1),
                            null));
        }
    }

    /** The number of entries that still wait; those the sealer has passed by were slipped in. */
    private long checkUnsealed(List<Finding> findings) {
        jdbc.sql(
                        "select "
                                + StoredEntry.COLUMNS
                                + """
                                 from audit.entry e, audit.sealer s
                                where e.tx < s.sealed_below
                                and not exists (select from audit.leaf l where l.entry = e.id)
                                order by e.id limit 100
                                """)
                .query((row, n) -> StoredEntry.read(row))
                .list()
                .forEach(entry ->
                        findings.add(
                                new Finding(
                                        "an entry has no leaf: it was slipped in later, or its leaf was deleted",
                                        "entry " + entry.id(),
                                        entry.at())));
        return jdbc.sql(
                        """
                        select count(*) from audit.entry e, audit.sealer s
                        where e.tx >= s.sealed_below
                        """)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
