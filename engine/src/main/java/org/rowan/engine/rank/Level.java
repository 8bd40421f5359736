package org.rowan.engine.rank;

import java.util.Locale;

/** The four levels, the most urgent first. */
public enum Level {
    VERY_HIGH,
    HIGH,
    MEDIUM,
    LOW;

    /** The name used in policies, JSON and addresses, for example {@code very-high}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
