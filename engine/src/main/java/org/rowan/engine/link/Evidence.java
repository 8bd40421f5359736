package org.rowan.engine.link;

/** The scored pairs of a neighbourhood. */
@FunctionalInterface
public interface Evidence {
    /** The pair of two different observations. */
    Edge between(long a, long b);
}
