package org.rowan.engine.link;

/**
 * A person's word that two observations are, or are not, the same human: an edge that always wins.
 *
 * @param id unique; withdrawing names it
 * @param verdict what was said
 * @param first one observation
 * @param second the other
 * @param reason why, in the words of the one who decided; kept, never parsed
 * @param at when, in seconds since 1970 UTC
 */
public record Decision(long id, Verdict verdict, long first, long second, String reason, long at) {
    /** What a person can say about two observations. */
    public enum Verdict {
        SAME,
        NOT_THE_SAME
    }

    /** Whether this is about the observation. */
    public boolean names(long observation) {
        return first == observation || second == observation;
    }
}
