package org.rowan.engine.plan.simulate;

import java.util.Locale;

/** Something that goes wrong during the measured year, sixty days into it. */
public enum Shock {
    NONE,
    /**
     * A file goes viral: a fifth of a year's cases more within a fortnight, nearly all with known
     * viral files only.
     */
    VIRAL_BURST,
    /** One platform sends a seventh of a year's cases in one hour, all thin. */
    PLATFORM_DUMP,
    /** For sixty days no hash list answers. */
    LIST_OUTAGE,
    /**
     * All the time three links in ten are wrong: the facts of linking are those of some other case.
     */
    WRONG_LINKS;

    /** The name used on the command line and in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
