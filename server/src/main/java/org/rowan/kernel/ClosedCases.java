package org.rowan.kernel;

import java.util.List;

/**
 * What closed cases turned out to be and what they took, as people said when they closed them;
 * asked by rooms before the last one, which estimate anew what they assume.
 */
public interface ClosedCases {
    /** Every case that was closed, by its number; one line each, however often it was closed. */
    List<Closed> closed();

    /**
     * A closed case.
     *
     * @param kind what lay behind it, newest word; empty where nobody said
     * @param hours officer-hours it took in all; 0 where nobody said
     */
    record Closed(CaseId caseId, String kind, double hours) {}
}
