package org.rowan.engine.link;

/**
 * Two groups whose best pair was strong enough, and why they were not joined all the same.
 *
 * @param why the reason
 * @param detail the veto's name, else empty
 * @param test what was measured
 */
public record Refusal(Why why, String detail, ClusterTest test) {
    /** Reasons for which a strong pair does not join. */
    public enum Why {
        /** The groups as wholes are not alike enough. */
        AVERAGE,
        /** The model forbids a pair across. */
        VETO,
        /** A person said that they are not the same. */
        NOT_THE_SAME,
        /** One of the groups awaits attention. */
        FROZEN,
        /** Both have an open, assigned case: tied, and for a person to join. */
        HELD,
        /** Only circumstantial evidence, or one corroborating piece, speaks for it. */
        INSUBSTANTIAL
    }
}
