package org.rowan.engine.rank;

import java.util.Locale;

/** The lanes, in the order in which they are worked; nothing outranks the first. */
public enum Lane {
    IMMEDIATE_DANGER,
    CHILD_OR_VICTIM,
    VICTIM_IDENTIFICATION,
    ADULT_REPORTED,
    YOUTH_WELFARE,
    GROUP;

    /** The name used in policies, JSON and addresses, for example {@code immediate-danger}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
