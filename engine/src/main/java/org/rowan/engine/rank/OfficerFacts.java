package org.rowan.engine.rank;

/**
 * What a named person decided or entered.
 *
 * @param dangerClearedOut whether a person confirmed that no child is in immediate danger
 * @param nothingAggravates whether a person confirmed that nothing aggravates among young people
 * @param aggravates whether a person found that something aggravates among young people
 * @param kirat the officer's own KIRAT level as entered ({@code very-high, high, medium, low});
 *     empty when none
 */
public record OfficerFacts(
        boolean dangerClearedOut, boolean nothingAggravates, boolean aggravates, String kirat) {

    /** Nobody has decided anything yet. */
    public static final OfficerFacts NONE = new OfficerFacts(false, false, false, "");
}
