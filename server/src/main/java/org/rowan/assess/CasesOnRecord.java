package org.rowan.assess;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.assess.store.CaseReader;
import org.rowan.assess.store.CaseStore;
import org.rowan.assess.store.FactStore;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.annotation.Transactional;

/** Cases as they are recorded, and what people add to them. */
class CasesOnRecord implements Assessing {
    private final CaseReader reader;
    private final CaseStore store;
    private final AssessmentStore assessments;
    private final FactStore facts;
    private final JudgeFlags flags;
    private final FindDangers dangers;
    private final PoliciesOnDisk policies;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;

    CasesOnRecord(
            CaseReader reader,
            CaseStore store,
            AssessmentStore assessments,
            FactStore facts,
            JudgeFlags flags,
            FindDangers dangers,
            PoliciesOnDisk policies,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        this.reader = reader;
        this.store = store;
        this.assessments = assessments;
        this.facts = facts;
        this.flags = flags;
        this.dangers = dangers;
        this.policies = policies;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<CaseRecord> findCase(CaseId id) {
        return Optional.ofNullable(reader.read(List.of(id)).get(id));
    }

    @Override
    public Map<CaseId, CaseRecord> findCases(Collection<CaseId> ids) {
        return reader.read(ids);
    }

    @Override
    public List<CaseId> casesOf(ReferralId referral) {
        return store.casesOf(referral);
    }

    @Override
    public List<CaseId> casesEverOf(ReferralId referral) {
        return store.casesEverOf(referral);
    }

    @Override
    public Map<CaseId, CaseAssessment> findCurrent(Collection<CaseId> cases) {
        return assessments.current(cases);
    }

    @Override
    public List<CaseAssessment> history(CaseId id, int limit) {
        return assessments.history(id, limit);
    }

    @Override
    public Map<CaseId, Danger> dangers(Collection<CaseId> cases) {
        return dangers.of(cases);
    }

    @Override
    public DangerTimes dangerTimes() {
        return policies.now().live().clocks();
    }

    @Override
    @Transactional
    public void record(CaseId id, CaseFactName name, String value, String reason, String by) {
        known(id);
        if (!name.answers().contains(value)) {
            throw new UnusableInput(
                    "\"" + value + "\" is no answer to \"" + name.question() + "\"",
                    name.code(),
                    "one of " + String.join(", ", name.answers()));
        }
        if (reason.isBlank()) {
            throw new UnusableInput(
                    "a reason is missing", name.code(), "a sentence that says how you know");
        }
        if (name == CaseFactName.LANE && !value.equals("as-assessed")) {
            dangerIsConfirmedOutFirst(id, value);
        }
        facts.add(id, new CaseFact(name.code(), value, reason.strip(), by, clock.instant()));
        audit.append(
                AuditEntry.of(
                        by,
                        "recorded",
                        "case",
                        id.toString(),
                        clock.instant(),
                        "",
                        name.code() + "=" + value));
        if (name == CaseFactName.DANGER_CLEARED_OUT) {
            flags.judge(id, !value.equals("yes"), by);
        }
        queue.enqueue(AssessCases.NAME, id.value());
    }

    /**
     * A lane set by hand would hold against later referrals; a danger confirmed out does not hold
     * against a later referral that states one.
     */
    private void dangerIsConfirmedOutFirst(CaseId id, String lane) {
        CaseAssessment current = assessments.current(List.of(id)).get(id);
        boolean danger =
                current != null
                        && current.result() != null
                        && current.result().lane() == Lane.IMMEDIATE_DANGER;
        boolean clearedOut = false;
        for (CaseFact fact : known(id).facts()) {
            if (fact.name().equals(CaseFactName.DANGER_CLEARED_OUT.code())) {
                clearedOut = fact.value().equals("yes");
            }
        }
        if (danger && !clearedOut && !lane.equals(Lane.IMMEDIATE_DANGER.code())) {
            throw new UnusableInput(
                    "the case is in the lane of immediate danger",
                    CaseFactName.LANE.code(),
                    "answer \""
                            + CaseFactName.DANGER_CLEARED_OUT.question()
                            + "\" first, with how you know");
        }
    }

    @Override
    @Transactional
    public void recordChild(CaseId id, long child, String state, boolean known, String by) {
        CaseRecord record = known(id);
        if (!List.of("unidentified", "located", "safeguarded").contains(state)) {
            throw new UnusableInput(
                    "a child is not \"" + state + "\"",
                    "state",
                    "unidentified, located or safeguarded");
        }
        if (record.children().stream().noneMatch(one -> one.id() == child)
                || !facts.child(child, state, known, by, clock.instant())) {
            throw new UnusableInput(
                    "the case has no such child",
                    id.toString(),
                    "a child that the case page shows");
        }
        audit.append(
                AuditEntry.of(
                        by,
                        "recorded",
                        "case",
                        id.toString(),
                        clock.instant(),
                        "",
                        "child is " + state));
        queue.enqueue(AssessCases.NAME, id.value());
    }

    @Override
    @Transactional
    public void setState(CaseId id, String state, String by) {
        known(id);
        if (!List.of("open", "closed").contains(state)) {
            throw new UnusableInput("a case is not \"" + state + "\"", "state", "open or closed");
        }
        facts.setState(id, state);
        audit.append(
                AuditEntry.of(
                        by,
                        state.equals("open") ? "reopened" : "closed",
                        "case",
                        id.toString(),
                        clock.instant(),
                        "",
                        ""));
        queue.enqueue(AssessCases.NEXT, id.value());
    }

    private CaseRecord known(CaseId id) {
        return findCase(id)
                .orElseThrow(() ->
                        new UnusableInput(
                                "there is no such case",
                                id.toString(),
                                "a number that the queue shows"));
    }
}
