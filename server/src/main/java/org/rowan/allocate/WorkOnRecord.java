package org.rowan.allocate;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.store.LoadStore;
import org.rowan.allocate.store.WorkStore;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.springframework.transaction.annotation.Transactional;

/** The queue as it is recorded, and who holds what. */
class WorkOnRecord implements Allocating {
    private final WorkStore store;
    private final LoadStore loads;
    private final AuditTrail audit;
    private final InstantSource clock;

    WorkOnRecord(WorkStore store, LoadStore loads, AuditTrail audit, InstantSource clock) {
        this.store = store;
        this.loads = loads;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<WorkItem> queue(
            @Nullable Lane lane, @Nullable String officer, int from, int limit) {
        return store.queue(lane, officer, from, limit);
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
    }

    @Override
    @Transactional
    public void seen(CaseId id, String by) {
        store.seen(id, by, clock.instant());
    }

    @Override
    public Load load() {
        return loads.load(clock.instant());
    }
}
