package org.rowan.testkit.generate.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An invented human being, true in the world of the generator whatever accounts say.
 *
 * @param ordinal unique number
 * @param born true birth date
 * @param claimed birth date given to services
 * @param accounts at least one
 * @param newestDaysAgo how long before the reference time this person's newest event lies
 */
public record Person(
        long ordinal,
        Situation situation,
        NameGroup group,
        String given,
        String family,
        LocalDate born,
        LocalDate claimed,
        Home home,
        List<Account> accounts,
        Set<Fact> facts,
        double newestDaysAgo) {

    /** The person's identifier in the truth. */
    public String id() {
        return "person-" + ordinal;
    }

    /** The same person with other accounts. */
    public Person using(List<Account> others) {
        return new Person(
                ordinal,
                situation,
                group,
                given,
                family,
                born,
                claimed,
                home,
                List.copyOf(others),
                facts,
                newestDaysAgo);
    }

    /** The same person living there. */
    public Person at(Home other) {
        return new Person(
                ordinal,
                situation,
                group,
                given,
                family,
                born,
                claimed,
                other,
                accounts,
                facts,
                newestDaysAgo);
    }

    /** The same person whose newest event lies at another time. */
    public Person last(double daysAgo) {
        return new Person(
                ordinal, situation, group, given, family, born, claimed, home, accounts, facts,
                daysAgo);
    }

    /** The same person with another name and birth date. */
    public Person called(String first, String second, LocalDate birth) {
        return new Person(
                ordinal,
                situation,
                group,
                first,
                second,
                birth,
                birth,
                home,
                accounts,
                facts,
                newestDaysAgo);
    }

    /** Whole years of age at that day. */
    public int ageAt(LocalDate day) {
        return java.time.Period.between(born, day).getYears();
    }

    /** Whole years of the age claimed to services at that day. */
    public int claimedAgeAt(LocalDate day) {
        return java.time.Period.between(claimed, day).getYears();
    }
}
