package org.rowan.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.CannotOpen;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;

/** Compares entries with their leaves, and what is sealed in them with what was promised. */
final class EntryCheck {
    private final ReferralKeys keys;
    private final List<Finding> findings;
    private final Map<ReferralId, Boolean> erasedReferrals = new HashMap<>();
    private long erased;

    EntryCheck(ReferralKeys keys, List<Finding> findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /** How many entries had lost purpose and details to an erasure. */
    long erased() {
        return erased;
    }

    void check(List<LogTables.Leaf> leaves) {
        List<StoredEntry> entries =
                leaves.stream().map(LogTables.Leaf::entry).filter(Objects::nonNull).toList();
        Map<ReferralId, SealedBox> boxes = keys.findAll(PostgresAuditLog.referralsOf(entries));
        for (LogTables.Leaf leaf : leaves) {
            StoredEntry entry = leaf.entry();
            if (entry == null) {
                findings.add(
                        new Finding(
                                "an entry was deleted",
                                "entry " + leaf.entryId() + ", leaf " + leaf.number(),
                                null));
            } else if (!Arrays.equals(entry.leafHash(), leaf.hash())) {
                tell("an entry was altered", leaf, entry);
            } else {
                checkSealed(leaf, entry, boxes);
            }
        }
    }

    private void checkSealed(
            LogTables.Leaf leaf, StoredEntry entry, Map<ReferralId, SealedBox> boxes) {
        SealedBox box = entry.referral() == null ? keys.house() : boxes.get(entry.referral());
        if (box == null && entry.referral() != null) {
            erased++;
            if (!erasedReferrals.computeIfAbsent(entry.referral(), keys::isErased)) {
                tell("the key of a referral is gone without an erasure", leaf, entry);
            }
            return;
        }
        if (!isAsPromised(Objects.requireNonNull(box), entry.sealed(), entry.commitment())) {
            tell("purpose and details were altered or removed", leaf, entry);
        }
    }

    private static boolean isAsPromised(
            SealedBox box, byte @Nullable [] sealed, byte[] commitment) {
        if (sealed == null) {
            return false;
        }
        try {
            byte[] opening = box.open(sealed, AuditRecorder.CONTEXT);
            return Arrays.equals(Commitment.hash(opening), commitment);
        } catch (CannotOpen altered) {
            return false;
        }
    }

    private void tell(String what, LogTables.Leaf leaf, StoredEntry entry) {
        String where =
                "entry %d, leaf %d: %s %s %s %s"
                        .formatted(
                                entry.id(),
                                leaf.number(),
                                entry.who(),
                                entry.verb(),
                                entry.kind(),
                                entry.subject());
        findings.add(new Finding(what, where, entry.at()));
    }
}
