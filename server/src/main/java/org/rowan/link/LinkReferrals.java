package org.rowan.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.Subject;
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
import org.rowan.link.store.PartitionStore;
import org.rowan.match.Matching;
import org.rowan.match.MediaFindings;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;

/**
 * The stage {@code link}: links the accounts of each referral, in the order in which referrals
 * came, and passes on every referral of which an account has another person than before.
 */
final class LinkReferrals implements Stage {
    static final String NAME = "link";
    static final String NEXT = "cases";

    private final Intake intake;
    private final Matching matching;
    private final ObserveAccounts observe;
    private final LinkerInMemory memory;
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final WriteOutcome write;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;

    LinkReferrals(
            Intake intake,
            Matching matching,
            ObserveAccounts observe,
            LinkerInMemory memory,
            AccountStore accounts,
            PartitionStore partition,
            WriteOutcome write,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        this.intake = intake;
        this.matching = matching;
        this.observe = observe;
        this.memory = memory;
        this.accounts = accounts;
        this.partition = partition;
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

        Map<NewAccount, Long> fresh = accounts.reserve(unknown(reports, summaries, there));
        Map<Observation, ReferralId> observed = observe(reports, summaries, there, fresh);
        observed.keySet().removeIf(observation -> unchanged(observation, session));
        Instant now = clock.instant();
        keepKnown(observed, fresh.values());
        List<Told> told = takeOutUnnamed(reports, there, session);
        partition.forgetPairs(
                observed.keySet().stream()
                        .map(Observation::id)
                        .filter(id -> session.store.subject(id) != null)
                        .toList());
        observed.keySet().forEach(observation -> told.add(link(observation, session)));
        WriteOutcome.Written written = write.write(told, session, now);

        accounts.add(fresh, byNumber(observed), session.store::personOf);
        Set<Long> next = new LinkedHashSet<>(subjects);
        next.addAll(accounts.referralsOfAccounts(written.moved()));
        queue.enqueueAll(NEXT, next);
        audit.appendAll(
                reports.keySet().stream()
                        .map(id -> AuditEntry.of("stage:" + NAME, "linked", id, now, "", ""))
                        .toList());
    }

    private static boolean unchanged(Observation observation, LinkerInMemory.Session session) {
        Subject known = session.store.subject(observation.id());
        return known != null && known.observation().equals(observation);
    }

    private static Told link(Observation observation, LinkerInMemory.Session session) {
        boolean again = session.store.subject(observation.id()) != null;
        return Told.of(
                again ? session.linker.correct(observation) : session.linker.insert(observation),
                session.linker);
    }

    /** Accounts that a corrected referral no longer names leave their persons. */
    private List<Told> takeOutUnnamed(
            Map<ReferralId, Report> reports,
            Map<Place, Long> there,
            LinkerInMemory.Session session) {
        List<Told> told = new ArrayList<>();
        there.forEach((place, number) -> {
            Report report = reports.get(new ReferralId(place.referral()));
            boolean named =
                    report != null
                            && report.accounts().stream()
                                    .anyMatch(account ->
                                            account.index() == place.index()
                                                    && ObserveAccounts.role(
                                                                    account, report.accounts())
                                                            != null);
            if (report != null && !named && session.store.subject(number) != null) {
                told.add(Told.of(session.linker.erase(number), session.linker));
                accounts.erase(number);
                partition.erase(List.of(number));
            }
        });
        return told;
    }

    private void keepKnown(Map<Observation, ReferralId> observed, Collection<Long> fresh) {
        Set<Long> numbers = new HashSet<>(fresh);
        Map<Observation, ReferralId> known = new LinkedHashMap<>(observed);
        known.keySet().removeIf(observation -> numbers.contains(observation.id()));
        accounts.keep(known);
    }

    private static Map<Long, Observation> byNumber(Map<Observation, ReferralId> observed) {
        Map<Long, Observation> byNumber = new HashMap<>();
        observed.keySet().forEach(observation -> byNumber.put(observation.id(), observation));
        return byNumber;
    }

    /** Accounts that are linked and were never seen before, in the order of the referrals. */
    private List<NewAccount> unknown(
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
        return fresh;
    }

    /** The observations of all accounts that are linked, in the order of the referrals. */
    private Map<Observation, ReferralId> observe(
            Map<ReferralId, Report> reports,
            Map<ReferralId, ReferralSummary> summaries,
            Map<Place, Long> there,
            Map<NewAccount, Long> fresh) {
        Map<Place, Long> numbers = new LinkedHashMap<>(there);
        fresh.forEach((account, number) ->
                numbers.put(new Place(account.referral().value(), account.index()), number));
        Map<ReferralId, MediaFindings> media = matching.findFindings(withFiles(reports));
        Map<Observation, ReferralId> observed = new LinkedHashMap<>();
        reports.forEach((id, report) -> {
            for (Account account : report.accounts()) {
                Long number = numbers.get(new Place(id.value(), account.index()));
                Role role = ObserveAccounts.role(account, report.accounts());
                if (number != null && role != null) {
                    observed.put(
                            observe.observe(
                                    number,
                                    report,
                                    account,
                                    role,
                                    received(summaries, id),
                                    media.get(id)),
                            id);
                }
            }
        });
        return observed;
    }

    private static List<ReferralId> withFiles(Map<ReferralId, Report> reports) {
        return reports.keySet().stream()
                .filter(id -> {
                    Report report = reports.get(id);
                    return report != null && !report.files().isEmpty();
                })
                .toList();
    }

    private Instant received(Map<ReferralId, ReferralSummary> summaries, ReferralId id) {
        ReferralSummary summary = summaries.get(id);
        return summary == null ? clock.instant() : summary.received();
    }
}
