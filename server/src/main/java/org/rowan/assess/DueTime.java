package org.rowan.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;

/** Until when to act: worked out so that assessing again never moves a due time out. */
final class DueTime {
    private DueTime() {}

    /**
     * @param result what was just assessed
     * @param before the assessment before; null when there is none, or it was erased
     */
    static Instant of(
            Assessment result,
            CaseRecord record,
            List<ReferralOnFile> referrals,
            @Nullable AssessedBefore before) {
        Instant due =
                start(result.lane(), record, referrals)
                        .plus(Duration.ofSeconds(Math.round(result.dueHours() * 3600)));
        if (before == null || before.at().isBefore(record.opened())) {
            return due;
        }
        boolean asUrgent =
                result.lane() == before.lane() && result.level().compareTo(before.level()) <= 0;
        return asUrgent && before.due().isBefore(due) ? before.due() : due;
    }

    /**
     * The danger lane's clock runs from the receipt of the first referral that states a danger
     * nobody has confirmed out; every other from the newest referral.
     */
    private static Instant start(Lane lane, CaseRecord record, List<ReferralOnFile> referrals) {
        Instant first =
                lane == Lane.IMMEDIATE_DANGER ? dangerSince(record.facts(), referrals) : null;
        if (first != null) {
            return first;
        }
        Instant newest = record.opened();
        for (ReferralOnFile referral : referrals) {
            newest = referral.received().isAfter(newest) ? referral.received() : newest;
        }
        return newest;
    }

    /**
     * Receipt of the first referral that states a danger nobody has confirmed out; null when none
     * does.
     */
    static @Nullable Instant dangerSince(List<CaseFact> facts, List<ReferralOnFile> referrals) {
        Instant cleared = clearedOut(facts);
        Instant first = null;
        for (ReferralOnFile referral : referrals) {
            Instant received = referral.received();
            if (OfficersWord.statesDanger(referral)
                    && (cleared == null || received.isAfter(cleared))
                    && (first == null || received.isBefore(first))) {
                first = received;
            }
        }
        return first;
    }

    private static @Nullable Instant clearedOut(List<CaseFact> facts) {
        Instant cleared = null;
        for (CaseFact fact : facts) {
            if (fact.name().equals(CaseFactName.DANGER_CLEARED_OUT.code())) {
                cleared = fact.value().equals("yes") ? fact.at() : null;
            }
        }
        return cleared;
    }
}
