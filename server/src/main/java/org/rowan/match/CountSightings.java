package org.rowan.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.match.store.GroupStore.Sighting;

/** Counts the sightings of one group; a pure function of them. */
final class CountSightings {
    private CountSightings() {}

    /**
     * Counts a group of copies and finds the window of the policy's length that holds the most
     * accounts.
     *
     * @param sightings of one group in the order of time, at least one
     */
    static Copies copies(long group, List<Sighting> sightings, BurstPolicy policy) {
        Map<String, Integer> accounts = new HashMap<>();
        Map<Long, Integer> referrals = new HashMap<>();
        int mostAccounts = 0;
        int mostReferrals = 0;
        int from = 0;
        for (Sighting sighting : sightings) {
            count(accounts, referrals, sighting, 1);
            while (sightings.get(from).seen().isBefore(sighting.seen().minus(policy.window()))) {
                count(accounts, referrals, sightings.get(from++), -1);
            }
            if (accounts.size() > mostAccounts
                    || accounts.size() == mostAccounts && referrals.size() > mostReferrals) {
                mostAccounts = accounts.size();
                mostReferrals = referrals.size();
            }
        }
        boolean burst = mostAccounts >= policy.accounts() && mostReferrals >= policy.referrals();
        return new Copies(
                group,
                sightings.size(),
                distinctReferrals(sightings),
                distinctAccounts(sightings),
                sightings.getFirst().seen(),
                sightings.getLast().seen(),
                burst,
                burst ? mostReferrals : 0,
                burst ? mostAccounts : 0);
    }

    /** Counts a series. */
    static Series series(long group, List<Sighting> sightings) {
        return new Series(
                group,
                sightings.size(),
                distinctReferrals(sightings),
                distinctAccounts(sightings),
                (int) sightings.stream().filter(Sighting::known).count(),
                sightings.getFirst().seen(),
                sightings.getLast().seen());
    }

    /** The sightings of each group apart, in the order in which groups and sightings come. */
    static Map<Long, List<Sighting>> byGroup(List<Sighting> sightings) {
        Map<Long, List<Sighting>> byGroup = new java.util.LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            byGroup.computeIfAbsent(sighting.group(), g -> new ArrayList<>()).add(sighting);
        }
        return byGroup;
    }

    private static void count(
            Map<String, Integer> accounts,
            Map<Long, Integer> referrals,
            Sighting sighting,
            int change) {
        referrals.merge(sighting.referral(), change, CountSightings::sumOrGone);
        if (sighting.uploader() != null) {
            accounts.merge(sighting.uploader(), change, CountSightings::sumOrGone);
        }
    }

    @SuppressWarnings("NullAway") // null removes the key, as Map.merge says
    private static Integer sumOrGone(Integer have, Integer change) {
        int sum = have + change;
        return sum == 0 ? null : sum;
    }

    private static int distinctReferrals(List<Sighting> sightings) {
        Set<Long> distinct = new HashSet<>();
        sightings.forEach(sighting -> distinct.add(sighting.referral()));
        return distinct.size();
    }

    private static int distinctAccounts(List<Sighting> sightings) {
        Set<String> distinct = new HashSet<>();
        for (Sighting sighting : sightings) {
            if (sighting.uploader() != null) {
                distinct.add(sighting.uploader());
            }
        }
        return distinct.size();
    }
}
