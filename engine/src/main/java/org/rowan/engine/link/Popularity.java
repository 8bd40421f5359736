package org.rowan.engine.link;

/** How widely values are shared at this moment. */
public interface Popularity {
    /** Distinct carriers of a value under a rule. */
    long carriers(String rule, String value);

    /** Observations altogether. */
    long observations();
}
