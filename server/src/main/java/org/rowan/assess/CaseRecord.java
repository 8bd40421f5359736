package org.rowan.assess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;

/**
 * A case as it stands.
 *
 * @param id its number
 * @param anchor what it is about
 * @param state {@code open, folded} or {@code closed}
 * @param foldedInto the case it was folded into, or null
 * @param opened when it was opened
 * @param referrals its referrals, oldest first
 * @param children the children its referrals name
 * @param facts what people found or decided, newest last
 */
public record CaseRecord(
        CaseId id,
        Anchor anchor,
        String state,
        @Nullable CaseId foldedInto,
        Instant opened,
        List<ReferralId> referrals,
        List<ChildRecord> children,
        List<CaseFact> facts) {

    public CaseRecord {
        referrals = List.copyOf(referrals);
        children = List.copyOf(children);
        facts = List.copyOf(facts);
    }
}
