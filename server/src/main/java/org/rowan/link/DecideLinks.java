package org.rowan.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.DecisionStore;
import org.rowan.link.store.PartitionStore.LogLine;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes people's decisions to the linker and writes down what followed. */
final class DecideLinks implements LinkDecisions {
    private final LinkerInMemory memory;
    private final AccountStore accounts;
    private final DecisionStore decisions;
    private final WriteOutcome write;
    private final Linking persons;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    DecideLinks(
            LinkerInMemory memory,
            AccountStore accounts,
            DecisionStore decisions,
            WriteOutcome write,
            Linking persons,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.memory = memory;
        this.accounts = accounts;
        this.decisions = decisions;
        this.write = write;
        this.persons = persons;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public long sayTheSame(
            AccountId first, AccountId second, String reason, String scope, String by) {
        return say(Verdict.SAME, first, second, reason, scope, by);
    }

    @Override
    public long sayNotTheSame(
            AccountId first, AccountId second, String reason, String scope, String by) {
        return say(Verdict.NOT_THE_SAME, first, second, reason, scope, by);
    }

    private long say(
            Verdict verdict,
            AccountId first,
            AccountId second,
            String reason,
            String scope,
            String by) {
        demand(reason);
        if (first.equals(second)) {
            throw new UnusableInput(
                    "an account is always itself", first.toString(), "two different accounts");
        }
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    LinkerInMemory.Session session = memory.forChange();
                    ReferralId one = referral(first);
                    ReferralId other = referral(second);
                    Instant now = clock.instant();
                    long id =
                            decisions.add(
                                    new LinkDecision(
                                            0,
                                            verdict == Verdict.SAME,
                                            first,
                                            second,
                                            reason.strip(),
                                            scope.strip(),
                                            by,
                                            now,
                                            null,
                                            null),
                                    one);
                    Decision decision =
                            new Decision(
                                    id,
                                    verdict,
                                    first.value(),
                                    second.value(),
                                    "",
                                    now.getEpochSecond());
                    Told told = Told.of(session.linker.decide(decision), session.linker);
                    String kind = verdict == Verdict.SAME ? "said-the-same" : "said-not-the-same";
                    follow(session, told, decision, kind, by, now, List.of(one, other));
                    return id;
                }));
    }

    @Override
    public void withdraw(long decision, String reason, String by) {
        demand(reason);
        transaction.executeWithoutResult(status -> {
            LinkerInMemory.Session session = memory.forChange();
            Instant now = clock.instant();
            Decision known = session.store.decision(decision);
            if (known == null || !decisions.withdraw(decision, by, now)) {
                throw new UnusableInput(
                        "no such decision holds",
                        String.valueOf(decision),
                        "a decision that the person's page shows");
            }
            Told told = Told.of(session.linker.withdraw(decision), session.linker);
            List<ReferralId> referrals =
                    List.of(
                            referral(new AccountId(known.first())),
                            referral(new AccountId(known.second())));
            follow(session, told, known, "withdrew", by, now, referrals);
        });
    }

    /** Logs the word itself with all it touched, and has every touched case looked at again. */
    private void follow(
            LinkerInMemory.Session session,
            Told told,
            Decision decision,
            String kind,
            String by,
            Instant now,
            List<ReferralId> referrals) {
        Set<Long> touched = write.write(List.of(told), session.store, now);
        touched.add(session.store.personOf(decision.first()));
        touched.add(session.store.personOf(decision.second()));
        List<Long> next = accounts.referralsOf(touched);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("decision", decision.id());
        detail.put("persons", touched);
        detail.put("referrals", next);
        write.log(
                new LogLine(
                        kind,
                        session.store.personOf(decision.first()),
                        session.store.personOf(decision.second()),
                        List.of(decision.first(), decision.second()),
                        ""),
                detail,
                now);
        queue.enqueueAll(LinkReferrals.NEXT, next);
        List<AuditEntry> entries = new ArrayList<>();
        String about =
                new AccountId(decision.first())
                        + " and "
                        + new AccountId(decision.second())
                        + ", decision "
                        + decision.id();
        referrals.stream()
                .distinct()
                .forEach(referral ->
                        entries.add(AuditEntry.of(by, kind, referral, now, "linking", about)));
        audit.appendAll(entries);
    }

    @Override
    public List<LinkDecision> about(PersonId person) {
        Person found = persons.findPersons(List.of(person)).get(person);
        return found == null ? List.of() : decisions.about(found.accounts());
    }

    @Override
    public List<Person> needingAttention(int limit) {
        List<PersonId> waiting = decisions.needingAttention(limit);
        return List.copyOf(persons.findPersons(waiting).values());
    }

    private ReferralId referral(AccountId account) {
        ReferralId referral = accounts.referralOf(account);
        if (referral == null) {
            throw new UnusableInput(
                    "the account is not linked, or erased",
                    account.toString(),
                    "an account that a person's page shows");
        }
        return referral;
    }

    private static void demand(String reason) {
        if (reason.isBlank()) {
            throw new UnusableInput(
                    "a reason is missing", "reason", "a sentence that says how you know");
        }
    }
}
