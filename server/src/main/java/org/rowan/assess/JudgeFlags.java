package org.rowan.assess;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rowan.assess.store.FlagStore;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.OutcomeRecorded;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.line.TaskQueue;
import org.springframework.context.event.EventListener;

/**
 * Learns from what people decide how often a sender's urgent flag was right, and has the sender's
 * open cases assessed again when that moves.
 */
class JudgeFlags implements UrgentFlags {
    private static final Set<String> CONFIRM = Set.of("child-safeguarded", "arrest");
    private static final Set<String> REFUTE = Set.of("no-offence");
    private static final double MOVED = 0.005;

    private final FlagStore store;
    private final TaskQueue queue;
    private final InstantSource clock;

    JudgeFlags(FlagStore store, TaskQueue queue, InstantSource clock) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public List<SenderFlags> senders() {
        return store.all();
    }

    @Override
    public Optional<SenderFlags> of(ReferralId referral) {
        String sender = store.senders(List.of(referral.value())).get(referral.value());
        return Optional.ofNullable(sender)
                .map(name -> store.flags(List.of(name)).getOrDefault(name, SenderFlags.none(name)));
    }

    /** The facts with what each sender's urgent flag weighs now. */
    Map<Long, ReferralOnFile> weigh(Map<Long, ReferralOnFile> referrals) {
        Map<Long, String> senders =
                store.senders(
                        referrals.values().stream()
                                .map(ReferralOnFile::facts)
                                .filter(ReferralFacts::escalated)
                                .map(ReferralFacts::id)
                                .toList());
        Map<String, SenderFlags> flags = store.flags(Set.copyOf(senders.values()));
        senders.forEach((id, sender) -> {
            SenderFlags known = flags.get(sender);
            if (known != null) {
                referrals.computeIfPresent(
                        id,
                        (number, one) ->
                                new ReferralOnFile(
                                        one.facts().weighing(known.weighs()),
                                        one.received(),
                                        one.newestEvent(),
                                        one.accounts()));
            }
        });
        return referrals;
    }

    /** Keeps what a person made of the urgent flags in a case. */
    void judge(CaseId id, boolean confirmed, String by) {
        Collection<String> senders = store.sendersOf(id);
        if (senders.isEmpty()) {
            return;
        }
        Map<String, SenderFlags> before = store.flags(senders);
        store.judge(id, confirmed, by, clock.instant());
        store.flags(senders)
                .forEach((sender, now) -> {
                    double was = before.getOrDefault(sender, SenderFlags.none(sender)).weighs();
                    if (Math.abs(now.weighs() - was) >= MOVED) {
                        queue.enqueueAll(AssessCases.NAME, store.openCasesFlaggedBy(sender));
                    }
                });
    }

    @EventListener
    void learn(OutcomeRecorded outcome) {
        if (CONFIRM.contains(outcome.code()) || outcome.childrenSafeguarded() > 0) {
            judge(outcome.caseId(), true, "outcome");
        } else if (REFUTE.contains(outcome.code())) {
            judge(outcome.caseId(), false, "outcome");
        }
    }
}
