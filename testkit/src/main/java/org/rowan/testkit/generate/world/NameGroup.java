package org.rowan.testkit.generate.world;

import java.util.Locale;

/**
 * The form a name has; kept in the truth only, to measure whether links err more often for one
 * group than another.
 */
public enum NameGroup {
    COINED,
    PATRONYMIC,
    TRANSLITERATED,
    TWO_SURNAMES,
    FAMILY_FIRST,
    SINGLE,
    GAELIC;

    /** The group of a label in the parameters. */
    public static NameGroup of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
