package org.rowan.match;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.MultiIndex;
import org.rowan.match.live.EntryHit;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.store.FeedStore;
import org.rowan.match.store.FindingStore;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.MediaStore;
import org.rowan.match.store.MediaStore.Hashed;
import org.rowan.match.store.RematchStore;
import org.rowan.match.store.RematchStore.PastHit;
import org.rowan.match.store.RematchStore.Pending;
import org.rowan.platform.line.TaskQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares new and changed entries with all past media.
 *
 * <p>A change is taken up only when every transaction that was open when it was first seen has
 * ended: one of those may have compared its media with the banks as they were before. Those that
 * began later saw the change themselves. So nothing falls between the two.
 */
@Component
class RematchPast {
    private static final int CHUNK = 2_000;

    private final RematchStore store;
    private final FeedStore feed;
    private final LiveBanks banks;
    private final MediaStore media;
    private final FindingStore findings;
    private final GroupBatch groups;
    private final RecordLikeness record;
    private final CompareExternally external;
    private final TaskQueue queue;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final Map<Long, Long> barriers = new HashMap<>();

    RematchPast(
            RematchStore store,
            FeedStore feed,
            LiveBanks banks,
            MediaStore media,
            FindingStore findings,
            GroupBatch groups,
            RecordLikeness record,
            CompareExternally external,
            TaskQueue queue,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.feed = feed;
        this.banks = banks;
        this.media = media;
        this.findings = findings;
        this.groups = groups;
        this.record = record;
        this.external = external;
        this.queue = queue;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Works on the changes that are due; how many there were. */
    int work() {
        List<Pending> due = due();
        if (due.isEmpty()) {
            return 0;
        }
        banks.catchUp();
        for (Pending change : due) {
            transaction.executeWithoutResult(status -> {
                byEquality(change);
                external.again(change.from(), change.until());
            });
        }
        byLikeness(due);
        transaction.executeWithoutResult(status -> store.done(due, time.instant()));
        due.forEach(change -> barriers.remove(change.id()));
        return due.size();
    }

    private List<Pending> due() {
        long ended = feed.horizon();
        List<Pending> due = new ArrayList<>();
        List<Pending> pending = store.pending();
        for (Pending change : pending) {
            Long barrier = barriers.get(change.id());
            if (barrier == null) {
                barriers.put(change.id(), store.barrier());
            } else if (ended >= barrier) {
                due.add(change);
            }
        }
        return due;
    }

    private void byEquality(Pending change) {
        Instant now = time.instant();
        List<PastHit> hits = store.equal(change);
        Map<Long, List<Long>> fresh =
                findings.saveAll(
                        hits.stream()
                                .map(hit ->
                                        new NewFinding(
                                                hit.media(),
                                                hit.entry(),
                                                hit.type(),
                                                0,
                                                "original",
                                                null,
                                                hit.classification(),
                                                CompareDigests.POLICY,
                                                now))
                                .toList());
        if (fresh.isEmpty()) {
            return;
        }
        groups.recountSeries(media.seriesOf(fresh.keySet()));
        Set<Long> again = new LinkedHashSet<>();
        hits.stream()
                .filter(hit -> fresh.containsKey(hit.media()))
                .forEach(hit -> again.add(hit.referral()));
        queue.enqueueAll(MatchStage.NEXT, again);
    }

    private void byLikeness(List<Pending> due) {
        if (media.hashedAfter(0, 1).isEmpty()) {
            return;
        }
        MultiIndex index = new MultiIndex();
        Map<Long, Integer> bankOf = new HashMap<>();
        for (Pending change : due) {
            feed.eachHash(
                    change.from(),
                    change.until(),
                    entry -> {
                        if (entry.live()
                                && entry.disabledUntil() <= 1
                                && bankOf.put(entry.entry(), entry.bank()) == null) {
                            index.append(LiveBanks.hash(entry.bits()), entry.entry());
                        }
                    });
        }
        if (index.size() == 0) {
            return;
        }
        index.tidy();
        long after = 0;
        while (true) {
            List<Hashed> chunk = media.hashedAfter(after, CHUNK);
            if (chunk.isEmpty()) {
                return;
            }
            after = chunk.getLast().id();
            compare(chunk, query -> search(index, bankOf, query));
        }
    }

    private List<EntryHit> search(MultiIndex index, Map<Long, Integer> bankOf, Hash256 query) {
        Map<Integer, Bank> open = banks.banks();
        Instant now = time.instant();
        int reach = open.values().stream().mapToInt(Bank::distance).max().orElse(0);
        return index.search(query, reach).stream()
                .flatMap(hit -> {
                    Bank bank = open.get(bankOf.getOrDefault(hit.id(), 0));
                    return bank != null && bank.isOpen(now) && hit.distance() <= bank.distance()
                            ? java.util.stream.Stream.of(
                                    new EntryHit(hit.id(), bank, hit.distance()))
                            : java.util.stream.Stream.empty();
                })
                .toList();
    }

    private void compare(
            List<Hashed> chunk, java.util.function.Function<Hash256, List<EntryHit>> search) {
        List<NewFinding> hits = new ArrayList<>();
        for (Hashed item : chunk) {
            hits.addAll(CompareLikeness.find(item, search, time.instant()));
        }
        if (!hits.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> queue.enqueueAll(MatchStage.NEXT, record.record(chunk, hits, false)));
        }
    }
}
