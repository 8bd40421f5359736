package org.rowan.link;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.platform.line.TaskQueue;

/**
 * How room 3 forgets a referral: its accounts leave their persons, which are divided anew without
 * them.
 */
final class EraseLinks implements Erasure {
    private final LinkerInMemory memory;
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final WriteOutcome write;
    private final TaskQueue queue;
    private final InstantSource clock;

    EraseLinks(
            LinkerInMemory memory,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            InstantSource clock) {
        this.memory = memory;
        this.accounts = accounts;
        this.partition = partition;
        this.write = write;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "link";
    }

    @Override
    public long erase(ReferralId referral) {
        LinkerInMemory.Session session = memory.forChange();
        List<Long> gone = accounts.erase(referral);
        List<Told> told = new ArrayList<>();
        for (long account : gone) {
            if (session.store.subject(account) != null) {
                told.add(Told.of(session.linker.erase(account), session.linker));
            }
        }
        Set<Long> persons = write.write(told, session, clock.instant()).persons();
        partition.erase(gone);
        Set<Long> next = new LinkedHashSet<>(accounts.referralsOf(persons));
        next.remove(referral.value());
        queue.enqueueAll(LinkReferrals.NEXT, next);
        return gone.size();
    }
}
