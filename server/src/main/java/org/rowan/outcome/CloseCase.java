package org.rowan.outcome;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.Planning;
import org.rowan.allocate.WorkItem;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseRecord;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.OutcomeRecorded;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.store.OutcomeStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Closes a case: never by itself, never without what came of it. */
class CloseCase implements Outcomes {
    private static final double MOST_HOURS = 100_000;

    private final Assessing assessing;
    private final Allocating allocating;
    private final Planning planning;
    private final OutcomeStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CloseCase(
            Assessing assessing,
            Allocating allocating,
            Planning planning,
            OutcomeStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.assessing = assessing;
        this.allocating = allocating;
        this.planning = planning;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void close(
            CaseId id,
            OutcomeCode code,
            int childrenSafeguarded,
            String account,
            String by,
            @Nullable String secondPerson,
            Effort effort) {
        CaseRecord record =
                assessing
                        .findCase(id)
                        .filter(found -> found.state().equals("open"))
                        .orElseThrow(() ->
                                new UnusableInput(
                                        "the case is not open",
                                        id.toString(),
                                        "a case that the queue shows"));
        if (account.isBlank()) {
            throw new UnusableInput(
                    "what was done is missing",
                    "account",
                    "a sentence or two that a colleague can follow");
        }
        if (childrenSafeguarded < 0) {
            throw new UnusableInput(
                    "a number of children is not negative", "childrenSafeguarded", "0 or more");
        }
        check(effort);
        String second =
                secondPerson == null || secondPerson.isBlank() ? null : secondPerson.strip();
        if (code.needsASecondPersonWhenUrgent()
                && urgent(record.id())
                && (second == null || second.equalsIgnoreCase(by))) {
            throw new UnusableInput(
                    "ending an urgent case this way takes a second person",
                    "secondPerson",
                    "the name of a colleague who has looked at the case and agrees");
        }
        Instant now = clock.instant();
        store.add(
                id,
                new Outcome(code, childrenSafeguarded, account.strip(), by, second, effort, now));
        assessing.setState(id, "closed", by);
        audit.append(AuditEntry.of(by, "closed", "case", id.toString(), now, "", code.code()));
        if (second != null) {
            audit.append(
                    AuditEntry.of(
                            second,
                            "agreed-to-close",
                            "case",
                            id.toString(),
                            now,
                            "",
                            code.code()));
        }
        events.publishEvent(
                new OutcomeRecorded(
                        id, code.code(), childrenSafeguarded, effort.kind(), effort.hours(), now));
    }

    @Override
    @Transactional
    public void close(
            CaseId id,
            OutcomeCode code,
            int childrenSafeguarded,
            String account,
            String by,
            @Nullable String secondPerson) {
        close(id, code, childrenSafeguarded, account, by, secondPerson, Effort.UNKNOWN);
    }

    private void check(Effort effort) {
        if (effort.kind() != null && !planning.kinds().contains(effort.kind())) {
            throw new UnusableInput(
                    "nothing that lies behind a case is called \"" + effort.kind() + "\"",
                    "kind",
                    "one of " + String.join(", ", planning.kinds()) + ", or nothing");
        }
        Double hours = effort.hours();
        if (hours != null && !(hours > 0 && hours <= MOST_HOURS)) {
            throw new UnusableInput(
                    "no case takes " + hours + " officer-hours",
                    "hours",
                    "hours above 0, or nothing where nobody knows");
        }
    }

    @Override
    public List<Outcome> of(CaseId id) {
        return store.of(id);
    }

    private boolean urgent(CaseId id) {
        WorkItem item = allocating.find(id).orElse(null);
        return item != null
                && (item.lane() == Lane.IMMEDIATE_DANGER
                        || item.lane() == Lane.CHILD_OR_VICTIM
                        || item.level() == Level.VERY_HIGH
                        || item.level() == Level.HIGH);
    }
}
