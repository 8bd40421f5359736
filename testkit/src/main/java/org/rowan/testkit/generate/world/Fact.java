package org.rowan.testkit.generate.world;

import java.util.Locale;

/** A neutral fact that is true or not about a person, whether or not a referral shows it. */
public enum Fact {
    YOUNGER_CHILD,
    ONLY_VIRAL_KNOWN,
    NOVEL_FILE,
    SEVERAL_MINORS,
    OTHER_OFFENDERS,
    CHAT_WITH_CHILD,
    PRIOR_CONTACT,
    PRIOR_NON_CONTACT,
    ACCESS_TO_CHILDREN;

    /** The key of this fact in the parameters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
