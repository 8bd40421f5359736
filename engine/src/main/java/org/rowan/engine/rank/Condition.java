package org.rowan.engine.rank;

/** A compiled condition of a policy: true or false for a case, from its facts alone. */
@FunctionalInterface
public interface Condition {
    boolean holds(CaseFacts facts);

    /** A condition that also says which referral makes it true. */
    @FunctionalInterface
    interface Witness {
        /**
         * The id of the first referral that makes the condition true, or 0 when it is about the
         * case as a whole.
         */
        long referral(CaseFacts facts);
    }
}
