package org.rowan.intake;

/** Who says how old somebody is, from the weakest to the strongest. */
public enum AgeSource {
    /** What the account holder or the sender stated. */
    CLAIMED,
    /** A document somebody saw. */
    DOCUMENT,
    /** Records of an authority. */
    RECORDS,
    /** A named officer's own finding. */
    OFFICER
}
