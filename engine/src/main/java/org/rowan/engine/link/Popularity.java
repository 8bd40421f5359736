package org.rowan.engine.link;

/** How widely values are shared at this moment. */
public interface Popularity {
    /** Distinct carriers of a value under a rule; owners, where they can be told. */
    long carriers(String rule, String value);

    /** Distinct carriers altogether. */
    long carriers();
}
