package org.rowan.engine.link;

/** The part an account plays in its referral; a row of a table plays none. */
public enum Role {
    /** The person or user who is reported. */
    REPORTED,
    /** Someone the content was meant for. */
    RECIPIENT,
    /** A child at risk (the referral's "victim"). */
    CHILD,
    /** Who told; never a contact at the reporting company, which must not enter the graph. */
    REPORTER,
    /** A row of a table of persons. */
    ROW
}
