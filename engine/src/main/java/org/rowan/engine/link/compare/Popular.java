package org.rowan.engine.link.compare;

/** How widely a comparison's values are shared at this moment. */
public interface Popular {
    /** Distinct carriers of the value now. */
    long of(String value);

    /** Whether the value is shared so widely that it says nothing. */
    boolean generic(String value);
}
