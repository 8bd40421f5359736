package org.rowan.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseRecord;
import org.rowan.intake.Intake;
import org.rowan.intake.KeptReferral;
import org.rowan.intake.ReferralState;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.outcome.Outcome;
import org.rowan.outcome.Outcomes;
import org.rowan.retention.store.HoldStore;
import org.rowan.retention.store.RoundStore;

/**
 * Finds what is past its limit.
 *
 * <p>A referral's period runs from the closing of the last case that holds it; while one is open,
 * while it waits for a person, or while it is in no case because the line has not come to it, it
 * does not run. What is attached to another referral goes with that one.
 */
final class FindDue {
    private static final int PAGE = 500;

    private final Intake intake;
    private final Assessing assessing;
    private final Outcomes outcomes;
    private final HoldStore holds;
    private final RoundStore rounds;
    private final Periods periods;
    private final InstantSource clock;

    FindDue(
            Intake intake,
            Assessing assessing,
            Outcomes outcomes,
            HoldStore holds,
            RoundStore rounds,
            Periods periods,
            InstantSource clock) {
        this.intake = intake;
        this.assessing = assessing;
        this.outcomes = outcomes;
        this.holds = holds;
        this.rounds = rounds;
        this.periods = periods;
        this.clock = clock;
    }

    List<Due> first(int limit) {
        List<Due> found = new ArrayList<>();
        each(due -> {
            if (found.size() < limit) {
                found.add(due);
            }
            return found.size() < limit;
        });
        return found;
    }

    /** Is given one thing that is due, and says whether to go on. */
    interface Seen {
        boolean next(Due due);
    }

    void each(Seen seen) {
        Instant now = clock.instant();
        Optional<Instant> newest =
                periods.byPurpose().keySet().stream()
                        .map(purpose -> periods.limit(purpose, now).orElseThrow())
                        .max(Instant::compareTo);
        ReferralId after = new ReferralId(0);
        while (newest.isPresent()) {
            List<KeptReferral> page = intake.listKept(newest.get(), after, PAGE);
            for (KeptReferral kept : page) {
                Due due = judge(kept, now);
                if (due != null && !seen.next(due)) {
                    return;
                }
                after = kept.id();
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    /** Whether a referral is due now, looked at again just before it is erased. */
    boolean isStillDue(Due due) {
        List<KeptReferral> kept =
                intake.listKept(clock.instant(), new ReferralId(due.referral().value() - 1), 1);
        if (kept.isEmpty() || !kept.getFirst().id().equals(due.referral())) {
            return false;
        }
        Due again = judge(kept.getFirst(), clock.instant());
        return again != null && again.purpose() == due.purpose() && !again.held();
    }

    private @Nullable Due judge(KeptReferral kept, Instant now) {
        return switch (kept.state()) {
            case ABANDONED, RETRACTED -> past(kept.id(), Purpose.ABANDONED, kept.received(), now);
            case SET_ASIDE -> {
                ReferralId to = kept.attachedTo();
                Instant ended = to == null || isErased(to) ? kept.received() : ended(to);
                yield ended == null ? null : referralOrFiles(kept, ended, now);
            }
            case RECEIVED -> {
                Instant ended = ended(kept.id());
                yield ended == null ? null : referralOrFiles(kept, ended, now);
            }
            case NEEDS_A_PERSON, ERASED -> null;
        };
    }

    private boolean isErased(ReferralId id) {
        return intake.findSummary(id)
                .map(found -> found.state() == ReferralState.ERASED)
                .orElse(true);
    }

    private @Nullable Due referralOrFiles(KeptReferral kept, Instant ended, Instant now) {
        Due whole = past(kept.id(), Purpose.REFERRALS, ended, now);
        if (whole != null || kept.files() == 0 || rounds.filesDeleted(kept.id()).isPresent()) {
            return whole;
        }
        return past(kept.id(), Purpose.MEDIA, ended, now);
    }

    private @Nullable Due past(ReferralId id, Purpose purpose, Instant since, Instant now) {
        Instant limit = periods.limit(purpose, now).orElse(Instant.MIN);
        return since.isBefore(limit)
                ? new Due(
                        id,
                        purpose,
                        since,
                        periods.of(purpose).orElseThrow(),
                        holds.isHeld(id, assessing.casesEverOf(id)))
                : null;
    }

    /** When the last of a referral's cases was closed; null while one is open or there is none. */
    private @Nullable Instant ended(ReferralId referral) {
        Map<CaseId, CaseRecord> cases = assessing.findCases(assessing.casesOf(referral));
        Instant last = null;
        for (CaseRecord found : cases.values()) {
            List<Outcome> came = outcomes.of(found.id());
            if (!found.state().equals("closed") || came.isEmpty()) {
                return null;
            }
            Instant closed = came.getFirst().at();
            last = last == null || closed.isAfter(last) ? closed : last;
        }
        return last;
    }
}
