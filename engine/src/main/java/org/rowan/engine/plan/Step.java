package org.rowan.engine.plan;

/** One thing an officer can do for a case next. */
public enum Step {
    /** A person looks at it for the first time. */
    FIRST_LOOK,
    /** The address is resolved to a subscriber, until the provider's retention ends. */
    IDENTIFY,
    /** Somebody reads the chat that was supplied. */
    REVIEW_CHAT,
    /** Police and social records are checked for the identified person. */
    CHECK_RECORDS,
    /** The child is referred to social care. */
    REFER_CHILD,
    /** The case is investigated to its end. */
    ACT,
    /** Nothing is worth an hour at its present price. */
    WAIT
}
