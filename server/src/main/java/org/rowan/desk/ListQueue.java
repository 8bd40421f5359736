package org.rowan.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.DangerClock;
import org.rowan.allocate.WorkItem;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.Deciding;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.NextEnquiry;
import org.rowan.engine.rank.Reason;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;

/** Puts the queue's places and the assessments behind them together. */
public final class ListQueue {
    /** Cases offered for a decision from the facts: half by place, half by lot. */
    private static final int OFFERED = 10;

    private static final long LOT = 0x5eed_10a7L;

    private final Allocating allocating;
    private final Deciding deciding;
    private final Assessing assessing;
    private final InstantSource clock;

    public ListQueue(
            Allocating allocating, Assessing assessing, Deciding deciding, InstantSource clock) {
        this.allocating = allocating;
        this.deciding = deciding;
        this.assessing = assessing;
        this.clock = clock;
    }

    /** The queue in rank order; see {@link Allocating#queue}. */
    public List<QueueEntry> list(
            @Nullable Lane lane, @Nullable String officer, int from, int limit) {
        List<WorkItem> items = allocating.queue(lane, officer, from, limit);
        Map<CaseId, CaseAssessment> assessments =
                assessing.findCurrent(items.stream().map(WorkItem::caseId).toList());
        Map<CaseId, List<DangerClock>> clocks = clocks(items);
        Set<CaseId> blind = blind(items);
        return items.stream()
                .map(item -> {
                    CaseAssessment assessment = assessments.get(item.caseId());
                    return entry(
                            item,
                            assessment == null ? null : assessment.result(),
                            clocks.getOrDefault(item.caseId(), List.of()),
                            blind.contains(item.caseId()));
                })
                .toList();
    }

    /** One case's place in the queue, also when it is closed; empty when it never had one. */
    public Optional<QueueEntry> find(CaseId id) {
        return allocating
                .find(id)
                .map(item -> {
                    CaseAssessment assessment = assessing.findCurrent(List.of(id)).get(id);
                    return entry(
                            item,
                            assessment == null ? null : assessment.result(),
                            clocks(List.of(item)).getOrDefault(id, List.of()),
                            blind(List.of(item)).contains(id));
                });
    }

    /** The danger lane is left out, however a case came into it. */
    private Set<CaseId> blind(List<WorkItem> items) {
        return deciding.blindAmong(
                items.stream()
                        .filter(item -> item.lane() != Lane.IMMEDIATE_DANGER)
                        .map(WorkItem::caseId)
                        .toList());
    }

    /**
     * Cases offered for a decision from the facts, by number: the ones that stand highest, and as
     * many drawn by lot among the others, so that being offered says little of where a case stands
     * and none that is urgent waits for its turn.
     *
     * @param officer only what this officer holds, then all of them; or null
     */
    public Offered offered(@Nullable String officer) {
        List<CaseId> waiting =
                List.copyOf(deciding.blindAmong(allocating.openOutsideDanger(officer)));
        List<CaseId> rest =
                new ArrayList<>(
                        waiting.subList(Math.min(OFFERED / 2, waiting.size()), waiting.size()));
        rest.sort(Comparator.comparingLong(ListQueue::lot));
        Set<CaseId> shown = new TreeSet<>(Comparator.comparingLong(CaseId::value));
        shown.addAll(waiting.subList(0, Math.min(OFFERED / 2, waiting.size())));
        shown.addAll(officer == null ? rest.subList(0, Math.min(OFFERED / 2, rest.size())) : rest);
        return new Offered(shown.stream().map(CaseId::toString).toList(), waiting.size());
    }

    /** Every case that is to be decided from its facts, by number. */
    public List<String> toDecideFromFacts() {
        return deciding.blindAmong(allocating.openOutsideDanger(null)).stream()
                .sorted(Comparator.comparingLong(CaseId::value))
                .map(CaseId::toString)
                .toList();
    }

    private static long lot(CaseId id) {
        return new SplittableRandom(id.value() ^ LOT).nextLong();
    }

    /**
     * Cases to be decided from their facts.
     *
     * @param cases printed numbers of those offered now, in order of number
     * @param waiting how many there are in all
     */
    public record Offered(List<String> cases, int waiting) {
        public Offered {
            cases = List.copyOf(cases);
        }
    }

    /** Clocks run where the case is in the first lane. */
    private Map<CaseId, List<DangerClock>> clocks(List<WorkItem> items) {
        return allocating.clocks(
                items.stream().filter(item -> item.lane() == Lane.IMMEDIATE_DANGER).toList());
    }

    private QueueEntry entry(
            WorkItem item, @Nullable Assessment result, List<DangerClock> clocks, boolean blind) {
        Instant now = clock.instant();
        return new QueueEntry(
                item.caseId().toString(),
                item.lane().code(),
                item.level().code(),
                hundredths(item.urgencyBits()),
                item.due().toString(),
                result == null
                        ? List.of()
                        : result.reasons().stream()
                                .filter(Reason::counted)
                                .map(ListQueue::why)
                                .toList(),
                result == null ? List.of() : result.missing(),
                result == null ? null : next(result.nextEnquiry()),
                hundredths(item.completeness()),
                Math.round(item.value() * 10_000) / 10_000.0,
                item.placedBy(),
                item.sampled(),
                blind,
                item.officer(),
                clocks.stream().map(one -> clock(one, now)).toList());
    }

    private static QueueEntry.Clock clock(DangerClock one, Instant now) {
        Instant done = one.done();
        return new QueueEntry.Clock(
                one.name(),
                one.text(),
                one.due().toString(),
                done == null ? null : done.toString(),
                one.late(now));
    }

    private static QueueEntry.Why why(Reason reason) {
        String referral =
                reason.referral() == 0 ? null : new ReferralId(reason.referral()).toString();
        return new QueueEntry.Why(
                reason.signal(), hundredths(reason.bits()), reason.text(), referral);
    }

    private static QueueEntry.@Nullable Next next(@Nullable NextEnquiry enquiry) {
        return enquiry == null
                ? null
                : new QueueEntry.Next(enquiry.name(), enquiry.minutes(), enquiry.text());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
