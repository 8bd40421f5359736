package org.rowan.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rowan.audit.tree.GrowingTree;
import org.rowan.audit.tree.Proofs;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link AuditLog} over the tables of schema {@code audit}. */
public final class PostgresAuditLog implements AuditLog {
    private final JdbcClient jdbc;
    private final ReferralKeys keys;
    private final LogTables tables;

    public PostgresAuditLog(JdbcClient jdbc, ReferralKeys keys, KeyRing ring) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.tables = new LogTables(jdbc, ring.installation());
    }

    @Override
    public List<Recorded> history(String kind, String subject, int limit) {
        List<StoredEntry> entries =
                jdbc.sql(
                                "select "
                                        + StoredEntry.COLUMNS
                                        + """
                                         from audit.entry e where e.kind = ? and e.subject = ?
                                        order by e.id desc limit ?
                                        """)
                        .param(kind)
                        .param(subject)
                        .param(limit)
                        .query((row, n) -> StoredEntry.read(row))
                        .list();
        Map<ReferralId, SealedBox> boxes = keys.findAll(referralsOf(entries));
        return entries.stream().map(entry -> recorded(entry, boxes)).toList();
    }

    @Override
    public Optional<Head> latestHead() {
        return tables.latestHead();
    }

    @Override
    public Optional<Inclusion> proveInclusion(long entry) {
        Optional<Head> head = latestHead();
        Optional<Long> number =
                jdbc.sql("select number from audit.leaf where entry = ?")
                        .param(entry)
                        .query((row, n) -> row.getLong(1))
                        .optional();
        if (head.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> path = proofs().inclusion(number.get(), head.get().size());
        byte[] leaf = hash(0, number.get());
        return Optional.of(new Inclusion(number.get(), leaf, path, head.get()));
    }

    @Override
    public List<byte[]> proveConsistency(long earlierSize) {
        long size = latestHead().map(Head::size).orElse(0L);
        return proofs().consistency(earlierSize, size);
    }

    private Proofs proofs() {
        return new Proofs(this::hash);
    }

    /** Levels between the stored ones are built from the stored level below: 128 hashes at most. */
    private byte[] hash(int level, long index) {
        int stored = level / Sealer.STORED_LEVELS * Sealer.STORED_LEVELS;
        int count = 1 << (level - stored);
        List<byte[]> hashes = stored(stored, index * count, count);
        if (hashes.size() != count) {
            throw new IllegalStateException(
                    "the log lacks part of its tree; ./rowan audit verify says where");
        }
        GrowingTree tree = GrowingTree.empty();
        hashes.forEach(hash -> tree.append(hash, (l, i, h) -> {}));
        return tree.root();
    }

    private List<byte[]> stored(int level, long from, int count) {
        String sql =
                level == 0
                        ? "select hash from audit.leaf where number >= ? and number < ? order by number"
                        : "select hash from audit.subtree where index >= ? and index < ? and level = "
                                + level
                                + " order by index";
        return jdbc.sql(sql)
                .param(from)
                .param(from + count)
                .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                .list();
    }

    private Recorded recorded(StoredEntry entry, Map<ReferralId, SealedBox> boxes) {
        SealedBox box = entry.referral() == null ? keys.house() : boxes.get(entry.referral());
        Commitment.Promised promised =
                box == null || entry.sealed() == null
                        ? null
                        : Commitment.open(box.open(entry.sealed(), AuditRecorder.CONTEXT));
        return new Recorded(
                entry.id(),
                entry.at(),
                entry.who(),
                entry.verb(),
                entry.kind(),
                entry.subject(),
                promised == null ? null : promised.purpose(),
                promised == null ? null : promised.details());
    }

    static Set<ReferralId> referralsOf(Collection<StoredEntry> entries) {
        Set<ReferralId> referrals = new HashSet<>();
        for (StoredEntry entry : entries) {
            if (entry.referral() != null) {
                referrals.add(entry.referral());
            }
        }
        return referrals;
    }
}
