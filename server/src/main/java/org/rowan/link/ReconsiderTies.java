package org.rowan.link;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.kernel.CaseGivenBack;
import org.rowan.kernel.HeldPersons;
import org.rowan.kernel.OutcomeRecorded;
import org.rowan.kernel.PersonId;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.HeldTieStore;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.context.event.EventListener;

/**
 * The stage {@code link-ties}: when a case closes or is given back, what was held back because two
 * cases were in hand is judged anew.
 */
final class ReconsiderTies implements Stage {
    static final String NAME = "link-ties";

    private final LinkerInMemory memory;
    private final HeldTieStore held;
    private final HeldPersons hands;
    private final AccountStore accounts;
    private final WriteOutcome write;
    private final TaskQueue queue;
    private final InstantSource clock;

    ReconsiderTies(
            LinkerInMemory memory,
            HeldTieStore held,
            HeldPersons hands,
            AccountStore accounts,
            WriteOutcome write,
            TaskQueue queue,
            InstantSource clock) {
        this.memory = memory;
        this.held = held;
        this.hands = hands;
        this.accounts = accounts;
        this.write = write;
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener
    void on(OutcomeRecorded closed) {
        soon(closed.caseId().value());
    }

    @EventListener
    void on(CaseGivenBack back) {
        soon(back.caseId().value());
    }

    private void soon(long caseNumber) {
        if (!held.isEmpty()) {
            queue.enqueue(NAME, caseNumber);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The cases only say that something may have changed: whose persons are in hand is asked. */
    @Override
    public void work(List<Long> cases) {
        LinkerInMemory.Session session = memory.forChange();
        Set<PersonId> inHand = hands.heldPersons();
        List<Told> told = new ArrayList<>();
        for (HeldTie tie : held.open()) {
            if (!(inHand.contains(tie.first()) && inHand.contains(tie.second()))) {
                held.forget(tie.first(), tie.second());
                told.add(Told.of(session.linker.reconsider(tie.first().value()), session.linker));
            }
        }
        Set<Long> persons = write.write(told, session, clock.instant()).persons();
        Set<Long> next = new LinkedHashSet<>(accounts.referralsOf(persons));
        queue.enqueueAll(LinkReferrals.NEXT, next);
    }
}
