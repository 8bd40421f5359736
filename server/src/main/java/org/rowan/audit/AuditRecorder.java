package org.rowan.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * {@link AuditTrail} by one plain insert into {@code audit.entry}, which no two writers contend
 * for.
 */
public final class AuditRecorder implements AuditTrail {
    /** What purpose and details are sealed for. */
    static final String CONTEXT = "audit.entry";

    private static final String INSERT =
            """
            insert into audit.entry (at, who, verb, kind, subject, referral, commitment, sealed)
            select timestamptz 'epoch' + at * interval '1 microsecond', who, verb, kind, subject,
                referral, commitment, sealed
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as t (at, who, verb, kind, subject, referral, commitment, sealed, n)
            order by n
            """;

    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    public AuditRecorder(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void appendAll(Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit entry belongs to the transaction it records");
        }
        Map<ReferralId, SealedBox> boxes = keys.findAll(referralsOf(entries));
        List<Commitment> commitments =
                entries.stream().map(e -> Commitment.to(e.purpose(), e.details())).toList();
        byte[] @Nullable [] sealed = new byte[entries.size()][];
        int n = 0;
        for (AuditEntry entry : entries) {
            // Without a key, because the referral is erased, the opening is let go: only the
            // promise stays.
            SealedBox box = entry.referral() == null ? keys.house() : boxes.get(entry.referral());
            sealed[n] = box == null ? null : box.seal(commitments.get(n).opening(), CONTEXT);
            n++;
        }
        jdbc.sql(INSERT)
                .param(entries.stream().mapToLong(e -> StoredEntry.micros(e.at())).toArray())
                .param(entries.stream().map(AuditEntry::who).toArray(String[]::new))
                .param(entries.stream().map(AuditEntry::verb).toArray(String[]::new))
                .param(entries.stream().map(AuditEntry::kind).toArray(String[]::new))
                .param(entries.stream().map(AuditEntry::subject).toArray(String[]::new))
                .param(entries.stream().map(AuditRecorder::referralNumber).toArray(Long[]::new))
                .param(commitments.stream().map(Commitment::hash).toArray(byte[][]::new))
                .param(sealed)
                .update();
    }

    private static Set<ReferralId> referralsOf(Collection<AuditEntry> entries) {
        Set<ReferralId> referrals = new HashSet<>();
        for (AuditEntry entry : entries) {
            if (entry.referral() != null) {
                referrals.add(entry.referral());
            }
        }
        return referrals;
    }

    private static @Nullable Long referralNumber(AuditEntry entry) {
        return entry.referral() == null ? null : entry.referral().value();
    }
}
