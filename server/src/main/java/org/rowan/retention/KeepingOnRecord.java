package org.rowan.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rowan.assess.Assessing;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralState;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.retention.store.HoldStore;
import org.rowan.retention.store.RequestStore;
import org.rowan.retention.store.RoundStore;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Keeping}, with an entry in the log for every step. */
final class KeepingOnRecord implements Keeping {
    private final FindDue due;
    private final HoldStore holds;
    private final RequestStore requests;
    private final RoundStore rounds;
    private final EraseReferral erasing;
    private final Intake intake;
    private final Assessing assessing;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    KeepingOnRecord(
            FindDue due,
            HoldStore holds,
            RequestStore requests,
            RoundStore rounds,
            EraseReferral erasing,
            Intake intake,
            Assessing assessing,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.due = due;
        this.holds = holds;
        this.requests = requests;
        this.rounds = rounds;
        this.erasing = erasing;
        this.intake = intake;
        this.assessing = assessing;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Due> due(int limit) {
        return due.first(limit);
    }

    @Override
    public List<Hold> holds() {
        return holds.inForce();
    }

    @Override
    public Optional<Instant> filesDeleted(ReferralId referral) {
        return rounds.filesDeleted(referral);
    }

    /** What a hold is on: kind, number, and the referrals it means today. */
    private record Subject(String kind, long number, String printed, List<ReferralId> referrals) {}

    @Override
    public void hold(String subject, String reason, String by) {
        String why = demanded(reason);
        transaction.executeWithoutResult(status -> {
            holds.lock();
            Subject on = found(subject);
            if (!holds.add(on.kind(), on.number(), on.referrals(), why, by, clock.instant())) {
                throw new UnusableInput(
                        on.printed() + " is held already", "", "./rowan retention holds");
            }
            noteHold(by, "held", on, why);
        });
    }

    @Override
    public void release(String subject, String reason, String by) {
        String why = demanded(reason);
        transaction.executeWithoutResult(status -> {
            holds.lock();
            Subject on = parsed(subject);
            if (!holds.end(on.kind(), on.number(), why, by, clock.instant())) {
                throw new UnusableInput(
                        "there is no hold on " + on.printed(), "", "./rowan retention holds");
            }
            noteHold(by, "released", on, why);
        });
    }

    @Override
    public List<ErasureRequest> requests() {
        return requests.open();
    }

    @Override
    public void request(ReferralId referral, String reason, String by) {
        String why = demanded(reason);
        transaction.executeWithoutResult(status -> {
            found(referral.toString());
            if (holds.isHeld(referral, assessing.casesEverOf(referral))) {
                throw new UnusableInput(
                        referral + " is under a legal hold", "", "release the hold first");
            }
            if (!requests.add(referral, why, by, clock.instant())) {
                throw new UnusableInput(
                        "somebody has asked for that already",
                        referral.toString(),
                        "the list of requests");
            }
            noteErasure(by, "asked-to-erase", referral, why);
        });
    }

    @Override
    public Optional<EraseReferral.Erased> decide(long request, boolean approve, String by) {
        EraseReferral.Erased erased =
                transaction.execute(status -> {
                    ErasureRequest open =
                            requests.lockOpen(request)
                                    .filter(one -> !one.requestedBy().equalsIgnoreCase(by))
                                    .orElseThrow(() ->
                                            new UnusableInput(
                                                    "nobody erases alone, and only what still waits",
                                                    String.valueOf(request),
                                                    "a request of somebody else in the list"));
                    requests.decide(request, approve, by, clock.instant());
                    if (approve) {
                        return erasing.erase(
                                open.referral(),
                                new EraseReferral.Order(open.reason(), open.requestedBy(), by));
                    }
                    noteErasure(by, "refused-to-erase", open.referral(), open.reason());
                    return null;
                });
        if (erased != null) {
            erasing.forgetKeyRows();
        }
        return Optional.ofNullable(erased);
    }

    private Subject found(String subject) {
        Subject on = parsed(subject);
        boolean there =
                on.kind().equals("case")
                        ? !on.referrals().isEmpty()
                        : intake.findSummary(new ReferralId(on.number()))
                                .filter(one -> one.state() != ReferralState.ERASED)
                                .isPresent();
        if (!there) {
            throw new UnusableInput(
                    "there is nothing to keep under " + on.printed(),
                    subject,
                    "the number of a case or of a referral that is not erased");
        }
        return on;
    }

    private Subject parsed(String subject) {
        String typed = subject.strip().toUpperCase(Locale.ROOT);
        if (typed.startsWith("C")) {
            CaseId id = CaseId.parse(typed);
            List<ReferralId> referrals =
                    assessing.findCase(id).map(found -> found.referrals()).orElse(List.of());
            return new Subject("case", id.value(), id.toString(), referrals);
        }
        ReferralId id = ReferralId.parse(typed);
        return new Subject("referral", id.value(), id.toString(), List.of(id));
    }

    /** The reason of a hold may speak of the case, so only a referral's own key may seal it. */
    private void noteHold(String by, String verb, Subject on, String why) {
        Instant now = clock.instant();
        audit.append(
                on.kind().equals("referral")
                        ? AuditEntry.of(by, verb, new ReferralId(on.number()), now, why, "")
                        : AuditEntry.of(by, verb, "case", on.printed(), now, "", ""));
    }

    /** The reason of an erasure outlives the referral's key and names nobody. */
    private void noteErasure(String by, String verb, ReferralId referral, String why) {
        audit.append(
                AuditEntry.of(by, verb, "referral", referral.toString(), clock.instant(), why, ""));
    }

    private static String demanded(String reason) {
        if (reason.isBlank()) {
            throw new UnusableInput(
                    "a reason is missing",
                    "reason",
                    "the rule, order or request it follows; it names nobody");
        }
        return reason.strip();
    }
}
