package org.rowan.engine.plan;

/**
 * A case as the planner sees it.
 *
 * @param belief how likely each truth is
 * @param ageDays days since it arrived
 * @param identity whether the reported person has been identified
 * @param chatToReview chat was supplied and nobody has read it
 * @param recordsToCheck records have not been asked yet
 * @param child whether the child can be, or has been, referred to social care
 */
public record OpenCase(
        CaseBelief belief,
        double ageDays,
        Identity identity,
        boolean chatToReview,
        boolean recordsToCheck,
        Child child) {

    /** What is known of who the reported person is. */
    public enum Identity {
        /** Not tried yet, and the provider still holds the answer. */
        UNTRIED,
        IDENTIFIED,
        /** Tried without success, or the provider's retention has ended. */
        OUT_OF_REACH
    }

    /** What is known of the child. */
    public enum Child {
        UNKNOWN,
        /** Known well enough for social care to act. */
        LOCATED,
        REFERRED
    }

    OpenCase believing(CaseBelief other) {
        return new OpenCase(other, ageDays, identity, chatToReview, recordsToCheck, child);
    }

    /** Whether a step can be taken at all. */
    boolean allows(Step step) {
        return switch (step) {
            case IDENTIFY -> identity == Identity.UNTRIED;
            case REVIEW_CHAT -> chatToReview;
            case CHECK_RECORDS -> recordsToCheck && identity == Identity.IDENTIFIED;
            case REFER_CHILD -> child == Child.LOCATED;
            case ACT -> identity == Identity.IDENTIFIED;
            case FIRST_LOOK, WAIT -> true;
        };
    }
}
