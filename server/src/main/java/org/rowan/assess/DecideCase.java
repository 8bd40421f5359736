package org.rowan.assess;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.store.DecisionStore;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what named persons decide beside what was advised. */
class DecideCase implements Deciding {
    /** One case in ten is decided from its facts before the score is shown. */
    private static final double BLIND_SHARE = 0.1;

    private static final long DRAW = 0x5eed_b11dL;

    private final Assessing assessing;
    private final DecisionStore store;
    private final AuditTrail audit;
    private final InstantSource clock;

    DecideCase(Assessing assessing, DecisionStore store, AuditTrail audit, InstantSource clock) {
        this.assessing = assessing;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void opened(CaseId id, String what, String by) {
        store.opened(id, what, by, clock.instant());
    }

    @Override
    public boolean blind(CaseId id) {
        return drawn(id) && !store.isDecided(id);
    }

    /** The draw depends on the case's number alone, so that it can be repeated. */
    static boolean drawn(CaseId id) {
        return new SplittableRandom(id.value() ^ DRAW).nextDouble() < BLIND_SHARE;
    }

    @Override
    @Transactional
    public void decide(
            CaseId id, Lane lane, Level level, String reason, String by, @Nullable String team) {
        Map<CaseId, CaseAssessment> current = assessing.findCurrent(List.of(id));
        CaseAssessment advised = current.get(id);
        Assessment result = advised == null ? null : advised.result();
        if (advised == null || result == null) {
            throw new UnusableInput(
                    "the case has no assessment to decide on",
                    id.toString(),
                    "a case that the queue shows");
        }
        boolean otherLane = lane != result.lane();
        boolean otherLevel = level != result.level();
        if ((otherLane || otherLevel) && reason.isBlank()) {
            throw new UnusableInput(
                    "a reason is missing", "reason", "a sentence that says why you differ");
        }
        Instant now = clock.instant();
        store.add(advised, result, lane, level, reason.strip(), blind(id), by, team, now);
        audit.append(
                AuditEntry.of(
                        by,
                        "decided",
                        "case",
                        id.toString(),
                        now,
                        "",
                        lane.code() + " " + level.code()));
        if (otherLane) {
            assessing.record(id, CaseFactName.LANE, lane.code(), reason, by);
        }
        if (otherLevel) {
            assessing.record(id, CaseFactName.LEVEL, level.code(), reason, by);
        }
    }

    @Override
    public List<Agreement> agreement(Instant since) {
        return store.agreement(since);
    }
}
