package org.rowan.outcome;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseRecord;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.PersonsParted;
import org.rowan.kernel.PersonsParted.Parting;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.outcome.store.PackageStore;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was sent, and notes at once when a link that it relied on is gone. */
class RecordPackages implements Packages {
    private final Assessing assessing;
    private final Linking linking;
    private final PackageStore store;
    private final AuditTrail audit;
    private final InstantSource clock;

    RecordPackages(
            Assessing assessing,
            Linking linking,
            PackageStore store,
            AuditTrail audit,
            InstantSource clock) {
        this.assessing = assessing;
        this.linking = linking;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long recordSent(CaseId id, String recipient, String content, String by) {
        CaseRecord record =
                assessing
                        .findCase(id)
                        .orElseThrow(() ->
                                new UnusableInput(
                                        "there is no such case",
                                        id.toString(),
                                        "a case that the queue shows"));
        demand(recipient, "recipient", "the agency or unit it went to");
        demand(content, "content", "a sentence that says what was sent");
        Instant now = clock.instant();
        long number =
                store.add(
                        new SentPackage(
                                0,
                                id,
                                recipient.strip(),
                                content.strip(),
                                accounts(record),
                                by,
                                now,
                                List.of()));
        audit.append(
                AuditEntry.of(by, "sent", "case", id.toString(), now, "", "package " + number));
        return number;
    }

    private List<AccountId> accounts(CaseRecord record) {
        if (record.anchor().kind().equals("referral")) {
            return List.of();
        }
        PersonId person = new PersonId(record.anchor().number());
        return linking.findPersons(List.of(person)).values().stream()
                .flatMap(found -> found.accounts().stream())
                .map(LinkedAccount::id)
                .toList();
    }

    @Override
    public List<SentPackage> sent(CaseId id) {
        return store.of(id);
    }

    @Override
    public List<SentPackage> toCorrect(int limit) {
        return store.toCorrect(limit);
    }

    @Override
    @Transactional
    public void recordTold(long correction, String how, String by) {
        demand(how, "how", "a sentence that says who was told, and in which way");
        Instant now = clock.instant();
        CaseId about =
                store.told(correction, how.strip(), by, now)
                        .orElseThrow(() ->
                                new UnusableInput(
                                        "nobody is to be told by that number",
                                        String.valueOf(correction),
                                        "a package that the page shows"));
        audit.append(
                AuditEntry.of(
                        by, "told", "case", about.toString(), now, "", "correction " + correction));
    }

    /**
     * A package relied on the link when it named accounts on both sides of it, or one that is gone
     * altogether.
     */
    @EventListener
    public void on(PersonsParted parted) {
        Map<AccountId, Parting> gone = new HashMap<>();
        parted.partings()
                .forEach(parting -> parting.moved().forEach(one -> gone.put(one, parting)));
        for (SentPackage sent : store.naming(gone.keySet())) {
            if (!isOnePerson(sent)) {
                correct(sent, gone, parted.at());
            }
        }
    }

    /** Accounts that left may have come back before anybody saw it. */
    private boolean isOnePerson(SentPackage sent) {
        Map<AccountId, LinkedAccount> now = linking.findAccountsByNumber(sent.accounts());
        return now.size() == sent.accounts().size()
                && now.values().stream().map(LinkedAccount::person).distinct().count() == 1;
    }

    private void correct(SentPackage sent, Map<AccountId, Parting> gone, Instant at) {
        Map<Parting, List<AccountId>> lost = new LinkedHashMap<>();
        for (AccountId one : sent.accounts()) {
            Parting parting = gone.get(one);
            if (parting != null) {
                lost.computeIfAbsent(parting, absent -> new ArrayList<>()).add(one);
            }
        }
        lost.forEach((parting, accounts) ->
                store.addCorrection(sent.id(), accounts, parting.into() == null, at));
    }

    private static void demand(String given, String what, String tryThis) {
        if (given.isBlank()) {
            throw new UnusableInput("the " + what + " is missing", what, tryThis);
        }
    }
}
