package org.rowan.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Outcome;
import org.rowan.engine.link.Role;
import org.rowan.intake.Account;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.AccountStore.NewAccount;
import org.rowan.link.store.AccountStore.Place;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;

/**
 * The stage {@code link}: links the accounts of each referral, in the order in which referrals
 * came, and passes on every referral of every person that changed.
 */
final class LinkReferrals implements Stage {
    static final String NAME = "link";
    static final String NEXT = "cases";

    private final Intake intake;
    private final ObserveAccounts observe;
    private final LinkerInMemory memory;
    private final AccountStore accounts;
    private final WriteOutcome write;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;

    LinkReferrals(
            Intake intake,
            ObserveAccounts observe,
            LinkerInMemory memory,
            AccountStore accounts,
            WriteOutcome write,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        this.intake = intake;
        this.observe = observe;
        this.memory = memory;
        this.accounts = accounts;
        this.write = write;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 400;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void work(List<Long> subjects) {
        List<ReferralId> ids = subjects.stream().map(ReferralId::new).toList();
        Map<ReferralId, Report> reports = intake.findReports(ids);
        Map<ReferralId, ReferralSummary> summaries = intake.findSummaries(reports.keySet());
        Map<Place, Long> there = accounts.numbers(reports.keySet());
        LinkerInMemory.Session session = memory.forChange();

        Map<Observation, ReferralId> observed = observe(reports, summaries, there);
        List<Outcome> outcomes = new ArrayList<>();
        for (Observation observation : observed.keySet()) {
            boolean again = session.store.subject(observation.id()) != null;
            outcomes.add(
                    again
                            ? session.linker.correct(observation)
                            : session.linker.insert(observation));
        }
        Instant now = clock.instant();
        accounts.keep(observed);
        Set<Long> persons = write.write(outcomes, session.store, now);

        Set<Long> next = new LinkedHashSet<>(subjects);
        next.addAll(accounts.referralsOf(persons));
        queue.enqueueAll(NEXT, next);
        audit.appendAll(
                reports.keySet().stream()
                        .map(id -> AuditEntry.of("stage:" + NAME, "linked", id, now, "", ""))
                        .toList());
    }

    /**
     * The observations of all accounts that are linked, new ones with new numbers, in the order of
     * the referrals.
     */
    private Map<Observation, ReferralId> observe(
            Map<ReferralId, Report> reports,
            Map<ReferralId, ReferralSummary> summaries,
            Map<Place, Long> there) {
        List<NewAccount> fresh = new ArrayList<>();
        reports.forEach((id, report) -> {
            for (Account account : report.accounts()) {
                if (!there.containsKey(new Place(id.value(), account.index()))
                        && ObserveAccounts.role(account, report.accounts()) != null) {
                    fresh.add(
                            new NewAccount(
                                    id, account.index(), account.role(), received(summaries, id)));
                }
            }
        });
        Map<Place, Long> numbers = new LinkedHashMap<>(there);
        List<Long> given = accounts.add(fresh);
        for (int i = 0; i < given.size(); i++) {
            numbers.put(
                    new Place(fresh.get(i).referral().value(), fresh.get(i).index()), given.get(i));
        }
        Map<Observation, ReferralId> observed = new LinkedHashMap<>();
        reports.forEach((id, report) -> {
            for (Account account : report.accounts()) {
                Long number = numbers.get(new Place(id.value(), account.index()));
                Role role = ObserveAccounts.role(account, report.accounts());
                if (number != null && role != null) {
                    observed.put(
                            observe.observe(number, report, account, role, received(summaries, id)),
                            id);
                }
            }
        });
        return observed;
    }

    private Instant received(Map<ReferralId, ReferralSummary> summaries, ReferralId id) {
        ReferralSummary summary = summaries.get(id);
        return summary == null ? clock.instant() : summary.received();
    }
}
