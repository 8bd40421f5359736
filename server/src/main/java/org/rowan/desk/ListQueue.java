package org.rowan.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.DangerClock;
import org.rowan.allocate.WorkItem;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.NextEnquiry;
import org.rowan.engine.rank.Reason;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;

/** Puts the queue's places and the assessments behind them together. */
public final class ListQueue {
    private final Allocating allocating;
    private final Assessing assessing;
    private final InstantSource clock;

    public ListQueue(Allocating allocating, Assessing assessing, InstantSource clock) {
        this.allocating = allocating;
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
        return items.stream()
                .map(item -> {
                    CaseAssessment assessment = assessments.get(item.caseId());
                    return entry(
                            item,
                            assessment == null ? null : assessment.result(),
                            clocks.getOrDefault(item.caseId(), List.of()));
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
                            clocks(List.of(item)).getOrDefault(id, List.of()));
                });
    }

    /** Clocks run where the case is in the first lane. */
    private Map<CaseId, List<DangerClock>> clocks(List<WorkItem> items) {
        return allocating.clocks(
                items.stream().filter(item -> item.lane() == Lane.IMMEDIATE_DANGER).toList());
    }

    private QueueEntry entry(WorkItem item, @Nullable Assessment result, List<DangerClock> clocks) {
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
