package org.rowan.testkit.generate.world;

import java.util.Locale;

/**
 * What is really happening behind a referral: the hidden truths of the simulator's default
 * population, as neutral labels.
 */
public enum Situation {
    CONTACT,
    COERCION,
    PRODUCTION,
    POSSESSION,
    YOUTH,
    SPAM,
    AI;

    /** The column name in parameter tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The situation of a column name. */
    public static Situation of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
