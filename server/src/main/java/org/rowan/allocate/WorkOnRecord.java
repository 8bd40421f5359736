package org.rowan.allocate;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.store.LoadStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.assess.Assessing;
import org.rowan.assess.Danger;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseGivenBack;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The queue as it is recorded, and who holds what. */
class WorkOnRecord implements Allocating {
    private final WorkStore store;
    private final LoadStore loads;
    private final Assessing assessing;
    private final Rostering rostering;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    WorkOnRecord(
            WorkStore store,
            LoadStore loads,
            Assessing assessing,
            Rostering rostering,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.loads = loads;
        this.assessing = assessing;
        this.rostering = rostering;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<WorkItem> queue(
            @Nullable Lane lane, @Nullable String officer, int from, int limit) {
        return store.queue(lane, officer, from, limit);
    }

    @Override
    public List<CaseId> openOutsideDanger(@Nullable String officer) {
        return store.openOutsideDanger(officer);
    }

    @Override
    public Map<Lane, Long> countByLane() {
        return store.countByLane();
    }

    @Override
    public Optional<WorkItem> find(CaseId id) {
        return store.find(id);
    }

    @Override
    @Transactional
    public void assign(CaseId id, @Nullable String officer, @Nullable String team, String by) {
        if (officer != null) {
            withinBudget(id, officer);
        }
        if (!store.assign(id, officer, team, clock.instant())) {
            throw new UnusableInput(
                    "the case is not open", id.toString(), "a case that the queue shows");
        }
        audit.append(
                AuditEntry.of(
                        by,
                        "assigned",
                        "case",
                        id.toString(),
                        clock.instant(),
                        "",
                        officer == null ? "to nobody" : "to " + officer));
        if (officer == null && team == null) {
            events.publishEvent(new CaseGivenBack(id, clock.instant()));
        }
    }

    /** Nobody is given more distressing material than their budget of the week has left. */
    private void withinBudget(CaseId id, String officer) {
        double needed = store.mediaToView(id) * ShareOut.HOURS_A_FILE;
        if (needed <= 0) {
            return;
        }
        rostering.roster().stream()
                .filter(line -> line.officer().equals(officer))
                .filter(line ->
                        line.exposureHours()
                                        - rostering.exposedThisWeek().getOrDefault(officer, 0.0)
                                < needed)
                .findFirst()
                .ifPresent(line -> {
                    throw new UnusableInput(
                            officer
                                    + "'s exposure budget of this week does not reach for this case",
                            "officer",
                            "a colleague of the plan; a manager can change the budget on the roster");
                });
    }

    @Override
    @Transactional
    public void seen(CaseId id, String by) {
        store.seen(id, by, clock.instant());
    }

    @Override
    public Map<CaseId, List<DangerClock>> clocks(Collection<WorkItem> items) {
        Map<CaseId, List<DangerClock>> clocks = new LinkedHashMap<>();
        Map<CaseId, Danger> dangers =
                assessing.dangers(items.stream().map(WorkItem::caseId).toList());
        for (WorkItem item : items) {
            Danger danger = dangers.get(item.caseId());
            if (danger != null) {
                clocks.put(
                        item.caseId(),
                        DangerClock.of(danger, assessing.dangerTimes(), item.seenAt()));
            }
        }
        return clocks;
    }

    @Override
    public Load load() {
        return loads.load(clock.instant());
    }
}
