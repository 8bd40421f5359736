package org.rowan.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.PersonFacts;
import org.rowan.engine.rank.RecordsFacts;
import org.rowan.engine.rank.TimeFacts;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.PersonId;
import org.rowan.link.LinkedAccount;

/**
 * Puts together what a policy may know of one case, from its referrals, its linked accounts and
 * what people found.
 */
public final class BuildFacts {
    /**
     * Days for which providers and network operators must hold evidence; the shorter of two periods
     * people work with.
     */
    private static final double RETENTION_DAYS = 365;

    private BuildFacts() {}

    /** The facts of one case at one moment; pure, so that the moment is the caller's. */
    public static CaseFacts of(
            CaseRecord record,
            List<ReferralOnFile> referrals,
            List<LinkedAccount> accounts,
            Instant now) {
        List<ReferralOnFile> oldestFirst = new ArrayList<>(referrals);
        oldestFirst.sort(
                Comparator.comparing(ReferralOnFile::received)
                        .thenComparing(referral -> referral.facts().id()));
        Map<String, String> facts = newest(record.facts());
        return new CaseFacts(
                record.anchor().kind(),
                oldestFirst.stream().map(ReferralOnFile::facts).toList(),
                person(record.anchor(), oldestFirst, accounts, facts.get(CaseFactName.AGE.code())),
                MergeChildren.of(record.children(), accounts),
                records(facts),
                OfficersWord.of(record.facts(), oldestFirst),
                time(oldestFirst, now));
    }

    private static Map<String, String> newest(List<CaseFact> facts) {
        Map<String, String> newest = new HashMap<>();
        facts.forEach(fact -> newest.put(fact.name(), fact.value()));
        return newest;
    }

    private static PersonFacts person(
            Anchor anchor,
            List<ReferralOnFile> referrals,
            List<LinkedAccount> accounts,
            @Nullable String confirmedAge) {
        if (!anchor.kind().equals("person")) {
            return PersonFacts.NONE;
        }
        PersonId person = new PersonId(anchor.number());
        Map<Long, Map<Integer, ReferralOnFile.AccountOnFile>> described = new HashMap<>();
        referrals.forEach(referral ->
                referral.accounts()
                        .forEach(account ->
                                described
                                        .computeIfAbsent(
                                                referral.facts().id(), id -> new HashMap<>())
                                        .put(account.index(), account)));

        List<ReferralOnFile.AccountOnFile> own = new ArrayList<>();
        Set<String> services = new HashSet<>();
        Set<Long> minors = new HashSet<>();
        Set<Long> others = new HashSet<>();
        Set<Long> reportedIn = new HashSet<>();
        Set<Long> batches = batches(accounts);
        for (LinkedAccount account : accounts) {
            ReferralOnFile.AccountOnFile onFile =
                    described
                            .getOrDefault(account.referral().value(), Map.of())
                            .get(account.index());
            if (onFile == null) {
                continue;
            }
            boolean itself = account.person().equals(person);
            if (itself && account.role() == AccountRole.REPORTED_PERSON) {
                own.add(onFile);
                services.add(onFile.service());
                reportedIn.add(account.referral().value());
            } else if (!itself && isMinor(account.role(), onFile.age())) {
                minors.add(account.person().value());
            } else if (!itself
                    && account.role() == AccountRole.REPORTED_PERSON
                    && !batches.contains(account.referral().value())) {
                others.add(account.person().value());
            }
        }
        return new PersonFacts(
                true,
                Ages.status(own, confirmedAge),
                own.size(),
                services.size(),
                reportedIn.size(),
                minors.size(),
                others.size(),
                own.stream().anyMatch(ReferralOnFile.AccountOnFile::compromised));
    }

    /** A batch about one viral file names many people who have nothing else in common. */
    private static Set<Long> batches(List<LinkedAccount> accounts) {
        Map<Long, Integer> reported = new HashMap<>();
        for (LinkedAccount account : accounts) {
            if (account.role() == AccountRole.REPORTED_PERSON) {
                reported.merge(account.referral().value(), 1, Integer::sum);
            }
        }
        Set<Long> batches = new HashSet<>();
        reported.forEach((referral, count) -> {
            if (count > 10) {
                batches.add(referral);
            }
        });
        return batches;
    }

    private static boolean isMinor(AccountRole role, @Nullable Integer age) {
        return role == AccountRole.CHILD
                || role == AccountRole.INTENDED_RECIPIENT && age != null && age < 18;
    }

    private static RecordsFacts records(Map<String, String> facts) {
        return new RecordsFacts(
                facts.getOrDefault(CaseFactName.IDENTIFIED.code(), "unknown"),
                facts.getOrDefault(CaseFactName.PRIOR_CONTACT.code(), "unknown"),
                facts.getOrDefault(CaseFactName.PRIOR_NON_CONTACT.code(), "unknown"),
                facts.getOrDefault(CaseFactName.ACCESS_TO_CHILDREN.code(), "unknown"),
                facts.getOrDefault(CaseFactName.SEXUAL_COMMUNICATION.code(), "unknown"),
                facts.getOrDefault(CaseFactName.PRODUCING.code(), "unknown"));
    }

    private static TimeFacts time(List<ReferralOnFile> referrals, Instant now) {
        Instant newestEvent = null;
        Instant newestReferral = Instant.MIN;
        for (ReferralOnFile referral : referrals) {
            Instant event = referral.newestEvent();
            if (event != null && (newestEvent == null || event.isAfter(newestEvent))) {
                newestEvent = event;
            }
            if (referral.received().isAfter(newestReferral)) {
                newestReferral = referral.received();
            }
        }
        double sinceReferral = referrals.isEmpty() ? 0 : days(newestReferral, now);
        // Nothing happened after it was reported: without a stated time the report's own is the
        // latest possible.
        double sinceEvent = newestEvent == null ? sinceReferral : days(newestEvent, now);
        return new TimeFacts(sinceEvent, sinceReferral, Math.max(0, RETENTION_DAYS - sinceEvent));
    }

    private static double days(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toSeconds() / 86_400.0);
    }
}
