package org.rowan.assess;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.OfficerFacts;

/**
 * What named persons decided about a case, as far as it still stands: what they said about danger
 * or about young people holds for the referrals that were there when they said it.
 */
final class OfficersWord {
    private OfficersWord() {}

    static OfficerFacts of(List<CaseFact> facts, List<ReferralOnFile> referrals) {
        Map<String, CaseFact> newest = new HashMap<>();
        facts.forEach(fact -> newest.put(fact.name(), fact));
        CaseFact kirat = newest.get(CaseFactName.KIRAT.code());
        return new OfficerFacts(
                stands(
                        newest.get(CaseFactName.DANGER_CLEARED_OUT.code()),
                        referrals.stream().filter(OfficersWord::statesDanger).toList()),
                stands(newest.get(CaseFactName.NOTHING_AGGRAVATES.code()), referrals),
                yes(newest.get(CaseFactName.AGGRAVATES.code())),
                kirat == null ? "" : kirat.value());
    }

    /** Whether a referral says that a child is in danger now. */
    static boolean statesDanger(ReferralOnFile referral) {
        return referral.facts().escalated()
                || referral.facts().files().stream()
                        .anyMatch(file -> file.annotations().contains("liveStreaming"));
    }

    /** A "yes" that no referral has overtaken. */
    private static boolean stands(@Nullable CaseFact fact, List<ReferralOnFile> referrals) {
        if (fact == null || !yes(fact)) {
            return false;
        }
        Instant said = fact.at();
        return referrals.stream().noneMatch(referral -> referral.received().isAfter(said));
    }

    private static boolean yes(@Nullable CaseFact fact) {
        return fact != null && fact.value().equals("yes");
    }
}
