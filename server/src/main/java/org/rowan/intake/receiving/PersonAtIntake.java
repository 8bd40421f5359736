package org.rowan.intake.receiving;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.NeedsAPerson;
import org.rowan.intake.ReferralState;
import org.rowan.intake.RefusedBody;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.PersonSteps;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.support.TransactionTemplate;

/** What a named person does with a referral that waits for one; each step is audited. */
public final class PersonAtIntake implements NeedsAPerson {
    private final PersonSteps steps;
    private final FinishedReferrals referrals;
    private final ReferralKeys keys;
    private final TaskQueue line;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    public PersonAtIntake(
            PersonSteps steps,
            FinishedReferrals referrals,
            ReferralKeys keys,
            TaskQueue line,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.steps = steps;
        this.referrals = referrals;
        this.keys = keys;
        this.line = line;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void transcribe(ReferralId id, KeyedEntry entry, String who) {
        transaction.executeWithoutResult(status -> {
            waiting(id);
            SealedBox box = keys.get(id);
            Report report =
                    KeyedReport.of(
                            ReportForm.KEYED,
                            entry,
                            KeptFiles.of(box, referrals.files(id)),
                            List.of("keyed in by a person from the document as received"));
            steps.transcribed(id, Sealing.parsed(box, report), entry.urgency() != null);
            line.enqueue(EndSubmission.NEXT_STAGE, id.value());
            note(id, who, "transcribed", "");
        });
    }

    @Override
    public void takeUp(ReferralId id, String who, String reason) {
        decide(id, who, "taken-up", required(reason), ReferralState.RECEIVED, null);
    }

    @Override
    public void attach(ReferralId id, ReferralId to, String who, String reason) {
        if (id.equals(to) || !steps.exists(to)) {
            throw new UnusableInput(
                    "there is no other referral " + to, "", "the number of a received referral");
        }
        decide(id, who, "attached", required(reason), ReferralState.SET_ASIDE, to);
    }

    @Override
    public void setAside(ReferralId id, String who, String reason) {
        decide(id, who, "set-aside", required(reason), ReferralState.SET_ASIDE, null);
    }

    @Override
    public List<RefusedBody> listRefused(int limit) {
        return steps.refused(limit).stream().map(row -> Refusals.open(keys.house(), row)).toList();
    }

    private void decide(
            ReferralId id,
            String who,
            String verb,
            String reason,
            ReferralState state,
            @Nullable ReferralId to) {
        transaction.executeWithoutResult(status -> {
            boolean read = waiting(id);
            if (state == ReferralState.RECEIVED && !read) {
                throw new UnusableInput(
                        id + " was never read by a machine", "", "key it in instead");
            }
            String note = to == null ? verb + " by " + who : "attached to " + to + " by " + who;
            steps.decided(id, state, Sealing.reason(keys.get(id), reason), note, to);
            if (state == ReferralState.RECEIVED) {
                line.enqueue(EndSubmission.NEXT_STAGE, id.value());
            }
            note(id, who, verb, reason);
        });
    }

    private boolean waiting(ReferralId id) {
        return steps.lockWaiting(id)
                .orElseThrow(() ->
                        new UnusableInput(
                                id + " does not wait for a person",
                                "",
                                "the list of those that do"));
    }

    private void note(ReferralId id, String who, String verb, String reason) {
        audit.append(AuditEntry.of(who, verb, id, clock.instant(), reason, ""));
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new UnusableInput("a reason is missing", "", "say why in a few words");
        }
        return reason.strip();
    }
}
