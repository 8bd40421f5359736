package org.rowan.engine.link;

/** Why a person's group is frozen until someone has looked at it, or it heals by itself. */
public enum Attention {
    /** Human decisions contradict one another. */
    CONFLICT,
    /** More accounts than the model's alarm allows. */
    TOO_LARGE,
    /** More values of an exclusive field than the model's alarm allows. */
    TOO_MANY_VALUES
}
