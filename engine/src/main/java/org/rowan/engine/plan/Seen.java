package org.rowan.engine.plan;

/** Where a fact can first be known. */
public enum Seen {
    /** In the referral as it was sent. */
    REFERRAL,
    /** By the hash look-up at intake. */
    HASH,
    /** By linking the referral with earlier ones. */
    LINKING,
    /** By a person reading the chat, where it was supplied. */
    CHAT,
    /** In police and social records, for an identified person only. */
    RECORDS
}
