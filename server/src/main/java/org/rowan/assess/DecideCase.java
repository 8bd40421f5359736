package org.rowan.assess;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
    private final JudgeFlags flags;
    private final AuditTrail audit;
    private final InstantSource clock;

    DecideCase(
            Assessing assessing,
            DecisionStore store,
            JudgeFlags flags,
            AuditTrail audit,
            InstantSource clock) {
        this.assessing = assessing;
        this.store = store;
        this.flags = flags;
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
        return blindAmong(List.of(id)).contains(id);
    }

    /** Never where a child may be in danger now: there the minute counts more than the measure. */
    @Override
    public Set<CaseId> blindAmong(Collection<CaseId> ids) {
        Set<CaseId> drawn =
                ids.stream()
                        .filter(DecideCase::drawn)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (drawn.isEmpty()) {
            return drawn;
        }
        drawn.retainAll(Set.copyOf(store.undecidedOutsideDanger(drawn)));
        return drawn;
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
        if ((lane != result.lane() || level != result.level()) && reason.isBlank()) {
            throw new UnusableInput(
                    "a reason is missing", "reason", "a sentence that says why you differ");
        }
        Instant now = clock.instant();
        String why = reason.strip();
        store.add(advised, result, lane, level, why, blind(id), by, team, now);
        audit.append(
                AuditEntry.of(
                        by,
                        "decided",
                        "case",
                        id.toString(),
                        now,
                        "",
                        lane.code() + " " + level.code()));
        String given = why.isEmpty() ? "Accepted as assessed" : why;
        if (result.lane() == Lane.IMMEDIATE_DANGER) {
            if (lane == result.lane()) {
                flags.judge(id, true, by);
            } else {
                // A later referral that states a danger must bring the case back.
                assessing.record(id, CaseFactName.DANGER_CLEARED_OUT, "yes", given, by);
            }
        }
        keep(id, CaseFactName.LANE, lane != result.lane(), lane.code(), given, by);
        keep(id, CaseFactName.LEVEL, level != result.level(), level.code(), given, by);
    }

    /** A person's own value stands beside the advice, until a person decides as advised. */
    private void keep(
            CaseId id, CaseFactName name, boolean differs, String value, String why, String by) {
        CaseRecord record = assessing.findCase(id).orElseThrow();
        String standing = "as-assessed";
        for (CaseFact fact : record.facts()) {
            standing = fact.name().equals(name.code()) ? fact.value() : standing;
        }
        String wanted = differs ? value : "as-assessed";
        if (!standing.equals(wanted)) {
            assessing.record(id, name, wanted, why, by);
        }
    }

    @Override
    public List<Decision> of(CaseId id) {
        return store.of(id);
    }

    @Override
    public List<Agreement> agreement(Instant since) {
        return store.agreement(since);
    }
}
