package org.rowan.desk.api;

import java.security.Principal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Assessing;
import org.rowan.desk.CaseView;
import org.rowan.desk.DescribeCase;
import org.rowan.desk.DescribePerson;
import org.rowan.desk.DescribeReferral;
import org.rowan.desk.ListQueue;
import org.rowan.desk.PersonView;
import org.rowan.desk.QueueEntry;
import org.rowan.desk.ReferralShown;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.Outcomes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What programs may read: the queue, and each thing in it with all that is known of it. */
@RestController
@RequestMapping(path = ApiReads.V1, produces = "application/json")
class ApiReads {
    static final String V1 = "/api/v1";
    static final int MOST = 500;

    /** As for people at the desk. */
    static final String READ =
            "hasAnyRole('INTAKE','TRIAGE','INVESTIGATOR','SAFEGUARDING','VICTIM_IDENTIFICATION','MANAGER','AUDITOR')";

    /**
     * A program holds no case and gives no reason for opening one, so it opens cases only in the
     * roles that oversee all of them.
     */
    static final String OVERSEE = "hasAnyRole('MANAGER','AUDITOR')";

    private static final Set<String> DECIDERS =
            Set.of(
                    "ROLE_TRIAGE",
                    "ROLE_INVESTIGATOR",
                    "ROLE_SAFEGUARDING",
                    "ROLE_VICTIM_IDENTIFICATION");
    private static final Set<String> OVERSEERS = Set.of("ROLE_MANAGER", "ROLE_AUDITOR");

    private final ListQueue queue;
    private final DescribeCase cases;
    private final DescribePerson persons;
    private final DescribeReferral referrals;
    private final Assessing assessing;
    private final Outcomes outcomes;
    private final AuditTrail audit;
    private final InstantSource clock;

    ApiReads(
            ListQueue queue,
            DescribeCase cases,
            DescribePerson persons,
            DescribeReferral referrals,
            Assessing assessing,
            Outcomes outcomes,
            AuditTrail audit,
            InstantSource clock) {
        this.queue = queue;
        this.cases = cases;
        this.persons = persons;
        this.referrals = referrals;
        this.assessing = assessing;
        this.outcomes = outcomes;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/queue")
    @Transactional
    @PreAuthorize(READ)
    @Says("The ranked cases, the first one first")
    public List<QueueEntry> queue(
            @RequestParam(required = false) @Says("only this lane, such as immediate-danger")
                    @Nullable String lane,
            @RequestParam(required = false) @Says("only what this officer holds")
                    @Nullable String officer,
            @RequestParam(defaultValue = "0") @Says("how many to pass over, at least 0") int from,
            @RequestParam(defaultValue = "50") @Says("how many at most, 1 to " + MOST) int limit,
            Authentication who) {
        if (from < 0 || limit < 1 || limit > MOST) {
            throw new UnusableInput(
                    "no such part of the queue",
                    "from, limit",
                    "from 0 on, a limit of 1 to " + MOST);
        }
        note(who, "page", V1 + "/queue");
        boolean withheld = worksCases(who);
        return queue.list(lane == null ? null : lane(lane), officer, from, limit).stream()
                .filter(entry -> !withheld || !entry.blind())
                .toList();
    }

    @GetMapping("/queue/blind")
    @Transactional
    @PreAuthorize(READ)
    @Says(
            "The numbers of the cases that are to be decided from their facts before people who decide"
                    + " see the advice, in order of number; /queue leaves them out for programs in the"
                    + " roles of those people, and marks them as blind for those that oversee")
    public List<String> blind(Principal who) {
        note(who, "page", V1 + "/queue/blind");
        return queue.toDecideFromFacts();
    }

    /** Whether a program stands for people who decide, and does not oversee them. */
    private static boolean worksCases(Authentication who) {
        Set<String> roles =
                who.getAuthorities().stream()
                        .map(one -> String.valueOf(one.getAuthority()))
                        .collect(Collectors.toSet());
        return roles.stream().anyMatch(DECIDERS::contains)
                && roles.stream().noneMatch(OVERSEERS::contains);
    }

    @GetMapping("/cases/{id}")
    @Transactional
    @PreAuthorize(OVERSEE)
    @Says("A case with all that is known and how it is known")
    public CaseView aCase(
            @PathVariable("id") @Says("its number, such as C12") String id, Principal who) {
        CaseId number = CaseId.parse(id);
        CaseView found = found(cases.find(number), number);
        note(who, "case", number.toString());
        return found;
    }

    @GetMapping("/persons/{id}")
    @Transactional
    @PreAuthorize(OVERSEE)
    @Says("Accounts believed to be one human, and why")
    public PersonView person(
            @PathVariable("id") @Says("its number, such as P56") String id, Principal who) {
        PersonId number = PersonId.parse(id);
        PersonView found = found(persons.find(number), number);
        note(who, "person", number.toString());
        return found;
    }

    @GetMapping("/referrals/{id}")
    @Transactional
    @PreAuthorize(OVERSEE)
    @Says("A referral with what it says and what was found out about it")
    public ReferralShown referral(
            @PathVariable("id") @Says("its number, such as R34") String id, Principal who) {
        ReferralId number = ReferralId.parse(id);
        ReferralShown found = found(referrals.find(number), number);
        audit.append(AuditEntry.of(who.getName(), "viewed", number, clock.instant(), "", ""));
        return found;
    }

    @GetMapping("/referrals/{id}/outcomes")
    @Transactional
    @PreAuthorize(OVERSEE)
    @Says("What came of the cases that hold a referral, newest first in each")
    public List<CaseOutcome> outcomes(
            @PathVariable("id") @Says("its number, such as R34") String id, Principal who) {
        ReferralId number = ReferralId.parse(id);
        found(referrals.find(number), number);
        audit.append(AuditEntry.of(who.getName(), "viewed", number, clock.instant(), "", ""));
        return assessing.casesOf(number).stream()
                .flatMap(one ->
                        outcomes.of(one).stream().map(outcome -> CaseOutcome.of(one, outcome)))
                .toList();
    }

    /** Whoever reads is on record before the answer goes out, a program as a person. */
    private void note(Principal who, String kind, String number) {
        audit.append(AuditEntry.of(who.getName(), "viewed", kind, number, clock.instant(), "", ""));
    }

    private static <T> T found(Optional<T> what, Object number) {
        return what.orElseThrow(() -> new NothingThere(number.toString()));
    }

    private static Lane lane(String code) {
        return Arrays.stream(Lane.values())
                .filter(lane -> lane.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput(
                                "\"" + code + "\" is not a lane",
                                "lane",
                                "one of "
                                        + Arrays.stream(Lane.values())
                                                .map(Lane::code)
                                                .collect(Collectors.joining(", "))));
    }

    /** There is nothing of a number. */
    static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingThere(String number) {
            super("there is no " + number, null, false, false);
        }
    }
}
