package org.rowan.engine.rank;

/** When a fact can be known: what the level of an estimate means. */
public enum Knowable {
    REFERRAL,
    LINKING,
    RECORDS,
    SEARCH
}
