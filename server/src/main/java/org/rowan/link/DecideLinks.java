package org.rowan.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.rowan.link.store.DecisionStore.Covered;
import org.rowan.link.store.DecisionStore.NewDecision;
import org.rowan.link.store.HeldTieStore;
import org.rowan.link.store.PartitionStore.LogLine;
import org.rowan.platform.line.TaskQueue;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes people's decisions to the linker and writes down what followed. */
final class DecideLinks implements LinkDecisions {
    private final LinkerInMemory memory;
    private final AccountStore accounts;
    private final DecisionStore decisions;
    private final HeldTieStore held;
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
            HeldTieStore held,
            WriteOutcome write,
            Linking persons,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.memory = memory;
        this.accounts = accounts;
        this.decisions = decisions;
        this.held = held;
        this.write = write;
        this.persons = persons;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public long sayTheSame(
            AccountId first, AccountId second, DecisionScope scope, String reason, String by) {
        return say(Verdict.SAME, first, second, scope, reason, by);
    }

    @Override
    public long sayNotTheSame(
            AccountId first, AccountId second, DecisionScope scope, String reason, String by) {
        return say(Verdict.NOT_THE_SAME, first, second, scope, reason, by);
    }

    private long say(
            Verdict verdict,
            AccountId first,
            AccountId second,
            DecisionScope scope,
            String reason,
            String by) {
        demand(reason);
        if (first.equals(second)) {
            throw new UnusableInput(
                    "an account is always itself", first.toString(), "two different accounts");
        }
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    LinkerInMemory.Session session = memory.forChange();
                    referral(first);
                    referral(second);
                    List<Covered> pairs =
                            CoveredPairs.of(
                                            verdict,
                                            scope,
                                            first.value(),
                                            second.value(),
                                            believedOneWith(first, session),
                                            believedOneWith(second, session))
                                    .stream()
                                    .map(pair -> covered(pair.first(), pair.second()))
                                    .toList();
                    Instant now = clock.instant();
                    List<Decision> said =
                            decisions.add(
                                    new NewDecision(verdict, scope, reason.strip(), by, now),
                                    pairs);
                    List<Told> told =
                            said.stream()
                                    .map(one -> Told.of(session.linker.decide(one), session.linker))
                                    .toList();
                    long word = said.getFirst().id();
                    String kind = verdict == Verdict.SAME ? "said-the-same" : "said-not-the-same";
                    follow(session, told, said, word, kind, by, now);
                    return word;
                }));
    }

    private static long[] believedOneWith(AccountId account, LinkerInMemory.Session session) {
        return session.store.members(session.store.personOf(account.value()));
    }

    private Covered covered(long first, long second) {
        return new Covered(first, second, referral(new AccountId(first)));
    }

    @Override
    public void withdraw(long word, String reason, String by) {
        demand(reason);
        transaction.executeWithoutResult(status -> {
            LinkerInMemory.Session session = memory.forChange();
            Instant now = clock.instant();
            List<Decision> held = decisions.holding(word);
            if (held.isEmpty()) {
                throw new UnusableInput(
                        "no such decision holds",
                        String.valueOf(word),
                        "a decision that the person's page shows");
            }
            decisions.withdraw(
                    held.stream().map(one -> covered(one.first(), one.second())).toList(),
                    word,
                    reason.strip(),
                    by,
                    now);
            List<Told> told =
                    held.stream()
                            .map(one -> Told.of(session.linker.withdraw(one.id()), session.linker))
                            .toList();
            follow(session, told, held, word, "withdrew", by, now);
        });
    }

    /** Logs the word itself with all it touched, and has every touched case looked at again. */
    private void follow(
            LinkerInMemory.Session session,
            List<Told> told,
            List<Decision> said,
            long word,
            String kind,
            String by,
            Instant now) {
        Set<Long> touched = write.write(told, session, now).persons();
        Set<Long> named = new LinkedHashSet<>();
        said.forEach(one -> named.addAll(List.of(one.first(), one.second())));
        named.forEach(account -> touched.add(session.store.personOf(account)));
        List<Long> next = accounts.referralsOf(touched);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("decision", word);
        detail.put("persons", touched);
        detail.put("referrals", next);
        Decision lead = said.getFirst();
        write.log(
                new LogLine(
                        kind,
                        session.store.personOf(lead.first()),
                        session.store.personOf(lead.second()),
                        List.copyOf(named),
                        ""),
                detail,
                session,
                now);
        queue.enqueueAll(LinkReferrals.NEXT, next);
        audit.appendAll(entries(named, word, kind, by, now));
    }

    private List<AuditEntry> entries(
            Set<Long> named, long word, String kind, String by, Instant now) {
        String about =
                named.stream().map(AccountId::new).map(AccountId::toString).sorted().toList()
                        + ", decision "
                        + word;
        return named.stream()
                .map(account -> referral(new AccountId(account)))
                .distinct()
                .map(referral -> AuditEntry.of(by, kind, referral, now, "linking", about))
                .toList();
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

    @Override
    public List<HeldTie> heldTies() {
        return held.open();
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
