package org.rowan.engine.rank;

/**
 * One stated or computed fact and how much it says.
 *
 * @param name its name in the policy
 * @param family signals of one family are words for one fact: only the strongest counts
 * @param bits log2 of how much more often it is true where a child can be protected than elsewhere;
 *     negative lowers
 * @param aboutPerson whether it weighs the reported person rather than what happens to a child;
 *     such signals never count where that person may be under 18
 * @param known when it can be known
 * @param source where the weight comes from, or {@code assumption}
 * @param text the reason in words, for the officer
 * @param condition when it is true
 * @param witness which referral says so
 */
public record Signal(
        String name,
        String family,
        double bits,
        boolean aboutPerson,
        Knowable known,
        String source,
        String text,
        Condition condition,
        Condition.Witness witness) {}
